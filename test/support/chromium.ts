import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
export const INSTALL_COMMAND = 'apt-get install chromium';

/** Chromium has services of its own that call out; none of them may run here. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type OpenContext = (options?: BrowserContextOptions) => Promise<BrowserContext>;

/**
 * A suite that needs a browser; it opens contexts of its own, each with a fresh profile. Without Chromium the suite is left out, and says
 * so with the command that installs it; where CI is true it fails instead.
 */
export function describeInChromium(name: string, suite: (open: OpenContext) => void): void {
  if (existsSync(CHROMIUM)) {
    describe(name, () => suite(contextsOfThisSuite()));
    return;
  }
  const missing = `there is no ${CHROMIUM}: ${INSTALL_COMMAND}`;
  if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(missing);
    });
    return;
  }
  console.warn(`NOT TESTED: ${name}: ${missing}`);
  test.todo(`${name} (${missing})`);
}

function contextsOfThisSuite(): OpenContext {
  const opened: { context: BrowserContext; profile: string }[] = [];
  let profiles: string;

  beforeAll(() => {
    profiles = mkdtempSync(join(tmpdir(), 'intertwine-chromium-'));
  });

  afterAll(async () => {
    for (const { context } of opened) await context.close();
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
  });

  return async (options = {}) => {
    const profile = mkdtempSync(join(profiles, 'profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      executablePath: CHROMIUM,
      args: FLAGS,
    });
    opened.push({ context, profile });
    return context;
  };
}
