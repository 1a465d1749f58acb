import type { BrowserContext, Page } from 'playwright-core';

/** What must stay empty while a page is used. */
export interface Witness {
  readonly page: Page;
  /** Requests to any other origin than the server's. */
  readonly strayRequests: string[];
  /** Errors on the console, uncaught exceptions, and violations of the content security policy. */
  readonly complaints: string[];
}

/** A page of the context under watch, before it loads anything. */
export async function witnessed(context: BrowserContext, origin: string): Promise<Witness> {
  const page = await context.newPage();
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  page.on('request', request => {
    if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:')) {
      strayRequests.push(request.url());
    }
  });
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const { complain } = globalThis as unknown as { complain(text: string): void };
      complain(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
    });
  });
  return { page, strayRequests, complaints };
}
