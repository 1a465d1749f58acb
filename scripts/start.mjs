/** npm start: set up, then serve from this very process, so that signals reach the server itself. */
import { setUp } from './set-up.mjs';

try {
  await setUp();
} catch (error) {
  if (error.signal) process.exit(0); // asked to stop while setting up
  console.error(`intertwine: ${error.message}`);
  process.exit(1);
}
await import('../dist/src/main.js');
