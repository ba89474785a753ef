import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/**
 * Starts the service. What Node makes of the sources is kept from one start to the next: without it every
 * start loads the type stripper, which costs half a second and some 13 MB for as long as the service runs.
 * This one file is plain JavaScript, for it is read before anything is kept.
 */
enableCompileCache(resolve(import.meta.dirname, '..', 'node_modules', '.cache', 'lien-thong'));
// A service for one office rests most of the day: it gives back what a busy hour took.
setFlagsFromString('--optimize-for-size');
await import('./serve.ts');
