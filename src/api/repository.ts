import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const aboveSource = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The repository's root, seen from the compiled files in dist as from the sources. */
export const root = basename(aboveSource) === 'dist' ? dirname(aboveSource) : aboveSource;

/** The page as vite builds it. */
export const builtPage = join(root, 'dist', 'web');

/** The documents that clients use. */
export const operations = join(root, 'schema', 'operations');
