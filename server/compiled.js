import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/**
 * What Node makes of the sources is kept from `npm run build` (`compile.js`) to every start: without it a start
 * loads the type stripper, which costs half a second and some 25 MB for as long as the service runs. This file
 * and those that load it are plain JavaScript, for they are read before anything is kept.
 */
enableCompileCache(resolve(import.meta.dirname, '..', '.output', 'compiled'));
// A service for one office rests most of the day: it gives back what a busy hour took.
setFlagsFromString('--optimize-for-size');
