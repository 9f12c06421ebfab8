import { join } from 'node:path';

/** The project's folder: above this file's, and above that of the bundle which it is built into (config/server.mjs). */
export const root = join(__dirname, '..');
