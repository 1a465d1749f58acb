import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { type OwnServer, startServer } from '../../scripts/demo/server.js';
import { describeInChromium } from '../support/chromium.js';
import { type Witness, witnessed } from './witness.js';

const START_MS = 120_000;
/** Less than a test may take, so that what was waited for is named. */
const PATIENCE_MS = 20_000;

/** A server of the suite's own, and for each test a new page of one browser. */
export interface Pages {
  readonly page: Page;
  /** What the page asked for elsewhere, and what it complained of: both must be empty at the end of each test. */
  readonly witness: Witness;
  /** Opens the server's page with a hash, or another path of the server. */
  visit(place: string): Promise<Response | null>;
}

/** prepare: puts what the server is to find into its data directory. */
export function describePages(
  name: string,
  suite: (pages: Pages) => void,
  prepare?: (dataDirectory: string) => Promise<void>,
): void {
  describeInChromium(name, open => {
    let server: OwnServer;
    let context: BrowserContext;
    let witness: Witness;

    beforeAll(async () => {
      server = await startServer(prepare);
      context = await open({
        viewport: { width: 1280, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
    }, START_MS);

    afterAll(() => server.stop(), START_MS);

    beforeEach(async () => {
      context.setDefaultTimeout(PATIENCE_MS);
      witness = await witnessed(context, server.url);
    });

    afterEach(async () => {
      expect(witness.strayRequests).toEqual([]);
      expect(witness.complaints).toEqual([]);
      await witness.page.close();
    });

    suite({
      get page() {
        return witness.page;
      },
      get witness() {
        return witness;
      },
      visit: place => witness.page.goto(`${server.url}/${place}`),
    });
  });
}
