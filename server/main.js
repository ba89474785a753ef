import './compiled.js';

/** Starts the service: `npm start`. */
const { start } = await import('./serve.ts');
await start();
