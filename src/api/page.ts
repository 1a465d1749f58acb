import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { builtPage } from './repository.js';

/** The page at /, as it was built; a sentence where it wasn't. */
export function page(): RequestHandler[] {
  const missing: RequestHandler = (request, response, next) => {
    if (request.path !== '/' || existsSync(join(builtPage, 'index.html'))) return next();
    response
      .status(503)
      .type('text/plain')
      .send('The page has not been built. Run npm run build, or npm start, which does it by itself.\n');
  };
  return [missing, express.static(builtPage)];
}
