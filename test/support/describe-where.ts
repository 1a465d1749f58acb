import { describe, test } from '@jest/globals';

/**
 * A suite that needs something installed. Where that is missing the suite is left out, and says so with what installs it;
 * where CI is true it fails instead.
 *
 * @param missing null where nothing is, else what is missing and how to install it
 */
export function describeWhere(missing: string | null, name: string, suite: () => void): void {
  if (missing === null) {
    describe(name, suite);
    return;
  }
  if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(missing);
    });
    return;
  }
  console.warn(`NOT TESTED: ${name}: ${missing}`);
  test.todo(`${name} (${missing})`);
}
