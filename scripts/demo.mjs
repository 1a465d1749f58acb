/** npm run demo: sets up, then tells the flagship story in the terminal. */
import { setUp } from './set-up.mjs';

await setUp();
await import('../dist/scripts/demo/story.js');
