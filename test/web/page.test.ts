import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describePages } from './open-pages.js';

describePages('the page', pages => {
  const { visit } = pages;
  let page: Page;
  beforeEach(() => {
    page = pages.page;
  });

  const textOf = async (selector: string) => (await page.locator(selector).textContent()) ?? '';

  test('shows the pattern, the dimension, the matrix and the certificate of S(2) on V', async () => {
    await visit('');
    const pattern = page.getByRole('img', { name: 'Weights, 2 rows and 2 columns, 2 parameters' });
    await pattern.waitFor();
    expect(await textOf('.dimensions')).toMatch(/2\s*parameters instead of 4/);
    expect(await textOf('.certificate')).toContain('certified');
    const formula = page.locator('.matrix-card annotation[encoding="application/x-tex"]');
    expect((await formula.textContent())?.replaceAll(' ', '')).toMatch(/a&b\\\\b&a/);
    const [onDiagonal, offDiagonal, otherDiagonal] = await coloursAt(page, [
      [0.25, 0.12],
      [0.75, 0.12],
      [0.75, 0.62],
    ]);
    expect(otherDiagonal).toEqual(onDiagonal);
    expect(offDiagonal).not.toEqual(onDiagonal);
  });

  test('reads the entries out to the keyboard, with their signs', async () => {
    await visit('#group=C(4)&from=V&to=V');
    const pattern = page.getByRole('img', { name: /^Weights, 2 rows and 2 columns/ });
    await pattern.focus();
    await page.keyboard.press('ArrowRight');
    const above = await textOf('#pattern-reading');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    const below = await textOf('#pattern-reading');
    expect([above, below].map(text => text.replace('Weight, ', '')).sort()).toEqual(
      above.endsWith('−b')
        ? ['row 1, column 2: −b', 'row 2, column 1: b']
        : ['row 1, column 2: b', 'row 2, column 1: −b'],
    );
  });

  test('copies the code of the chosen target and says so', async () => {
    await visit('');
    await page.locator('#code-panel pre').waitFor();
    await page.getByRole('tab', { name: 'TypeScript' }).click();
    const code = page.locator('.code-card');
    await code.locator('pre', { hasText: 'export' }).waitFor();
    await code.getByRole('button', { name: 'Copy' }).click();
    await code.getByRole('button', { name: 'Copied' }).waitFor();
    const shown = await code.locator('pre code').textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    expect(page.url()).toContain('target=TYPESCRIPT');
  });

  test('marks the place of an error in the expression, and recovers', async () => {
    await visit('');
    await page.getByLabel('From', { exact: true }).fill('V^2 +* V');
    const failure = page.locator('#from-failure');
    await failure.locator('mark').waitFor();
    expect(await failure.locator('mark').textContent()).toBe('*');
    expect(await failure.locator('code').textContent()).toBe('V^2 +* V');
    expect(await failure.locator('p').textContent()).not.toBe('');
    expect(await textOf('.group-facts')).toContain('S(2)');
    await page.getByLabel('From', { exact: true }).fill('V^2 + V');
    await page.getByRole('img', { name: /^Weights, 2 rows and 6 columns/ }).waitFor();
    expect(await failure.textContent()).toBe('');
  });

  test('keeps the other parts standing where one is too large', async () => {
    await visit('#group=S(5)&from=V^2&to=V^2');
    await page.getByRole('img', { name: 'Weights, 25 rows and 25 columns, 15 parameters' }).waitFor();
    expect(await textOf('.matrix-card')).toContain('400');
    await page.locator('#code-panel pre').waitFor();
  });

  test('says why an answer is empty', async () => {
    await visit('#group=D(4)&from=V&to=V^2');
    await page.locator('.summary .notice').waitFor();
    expect(await textOf('.dimensions')).toMatch(/0\s*parameters instead of 8/);
    expect((await textOf('.summary .notice')).length).toBeGreaterThan(20);
  });

  test('takes generators in cycle notation, and puts them into the address', async () => {
    await visit('');
    await page.getByText('cycles', { exact: true }).click();
    await page.getByLabel('Points').fill('4');
    await page.getByLabel('Generators, one a line').fill('(1,2)(3,4)\n(1,3)(2,4)');
    await page.getByRole('img', { name: 'Weights, 4 rows and 4 columns, 4 parameters' }).waitFor();
    const address = page.url();
    await visit('');
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByRole('img', { name: 'Weights, 4 rows and 4 columns, 4 parameters' }).waitFor();
  });

  test('takes a graph, says which edge is none, and puts it into the address', async () => {
    await visit('');
    await page.getByText('graph', { exact: true }).click();
    await page.getByLabel('Vertices').fill('4');
    await page.getByLabel(/^Edges/).fill('1-2, 2-3, 3-4-1');
    await page.locator('#edges-failure code', { hasText: '3-4-1' }).waitFor();
    await page.getByLabel(/^Edges/).fill('1-2, 2-3, 3-4, 4-1');
    await page.getByRole('img', { name: 'Weights, 4 rows and 4 columns, 3 parameters' }).waitFor();
    expect(await textOf('#edges-failure')).toBe('');
    expect(await textOf('.group-facts')).toContain('order 8');
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByRole('img', { name: 'Weights, 4 rows and 4 columns, 3 parameters' }).waitFor();
  });

  test('takes generators and relations, and marks the place of an error', async () => {
    await visit('');
    await page.getByText('relations', { exact: true }).click();
    await page.getByLabel(/^Relations/).fill('a^2\nb^3\n(a*b)^4');
    await page.getByLabel(/^V: on the cosets/).fill('b*');
    await page.locator('#cosets-failure mark').waitFor();
    await page.getByLabel(/^V: on the cosets/).fill('b');
    await page.getByRole('img', { name: 'Weights, 8 rows and 8 columns, 4 parameters' }).waitFor();
    expect(await textOf('.group-facts')).toContain('order 24');
  });

  test('takes matrices with exact entries', async () => {
    await visit('');
    await page.getByText('matrices', { exact: true }).click();
    await page.getByLabel(/^Generators/).fill('1/2 -sqrt(3)/2; sqrt(3)/2 1/2');
    await page.locator('.group-facts', { hasText: 'order 6' }).waitFor();
    await page.getByRole('img', { name: 'Weights, 2 rows and 2 columns, 2 parameters' }).waitFor();
  });

  test('proposes the families of the catalog', async () => {
    await visit('');
    await page.getByText(/^\d+ families of groups$/).click();
    await page.getByRole('button', { name: 'SU(3)' }).click();
    await page.locator('.group-facts', { hasText: 'order infinite' }).waitFor();
    expect(page.url()).toContain('group=SU(3)');
  });

  test('follows a discovery from its first step to its verdict, and opens it again', async () => {
    await visit('');
    await page.getByLabel('Method').selectOption('PAPER');
    await page.getByLabel('Particles N').fill('100');
    await page.getByRole('button', { name: /^Discover/ }).click();
    await page.getByRole('progressbar').waitFor();
    await page.locator('.experiment .cloud canvas').waitFor();
    await page.locator('.progress-row[data-state="RUNNING"] ~ * .steps tbody tr').first().waitFor();
    const [dimension, rmd, threshold, particles] = await page
      .locator('.steps tbody tr:first-child td')
      .allTextContents();
    expect([dimension, rmd, threshold]).toEqual(['0', '0.500', '0.02']);
    expect(particles).toContain('left');
    await page.locator('.verdict').waitFor({ timeout: 60_000 });
    expect(await textOf('.verdict')).toMatch(/Found dimension \d+, exact dimension 2/);
    expect(await textOf('.verdict h3')).toMatch(/^(A symmetry was found|No symmetry found|Uncertain)/);
    expect(await page.locator('.steps tbody tr').count()).toBeGreaterThan(1);
    await page.reload();
    await page.locator('.verdict').waitFor();
    await page.getByRole('button', { name: /^done: S\(2\), V → V/ }).waitFor();
  }, 90_000);

  test('cancels a discovery', async () => {
    await visit('');
    await page.getByLabel('Method').selectOption('PAPER');
    await page.getByLabel('Horizon T').fill('2000');
    await page.getByRole('button', { name: /^Discover/ }).click();
    await page.locator('.progress-row[data-state="RUNNING"]').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.progress-row[data-state="CANCELLED"]').waitFor();
  });

  test('shows what is wrong with a discovery at its form', async () => {
    await visit('');
    await page.getByLabel('Particles N').fill('0');
    await page.getByRole('button', { name: /^Discover/ }).click();
    await page.locator('#lab-particles-failure', { hasText: 'whole number' }).waitFor();
  });

  test('fits a narrow screen, in light and dark', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await visit('#group=S(5)&from=V^2&to=V^2');
      await page.locator('.pattern-canvas').first().waitFor();
      await page.locator('#code-panel pre').waitFor();
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBe(window);
    }
  });

  test('says that the server does not answer, and keeps the question', async () => {
    await visit('');
    await page.locator('#code-panel pre').waitFor();
    await page.route('**/graphql', route => route.abort());
    await page.getByLabel('From', { exact: true }).fill('V^2');
    await page.locator('.answer .notice.failure', { hasText: 'does not answer' }).waitFor();
    expect(page.url()).toContain('from=V^2');
    pages.witness.complaints.length = 0;
  });

  test('/graphiql loads offline and runs a query', async () => {
    await visit('graphiql');
    await page.getByRole('button', { name: /execute query/i }).waitFor();
    const answered = page.waitForResponse(response =>
      /"query":"(query|\{)(?! IntrospectionQuery)/.test(response.request().postData() ?? ''),
    );
    await page.getByRole('button', { name: /execute query/i }).click();
    expect((await answered).status()).toBe(200);
  });
});

/** Colours of the weights' canvas at fractions of its width and height. */
function coloursAt(page: Page, places: readonly (readonly [x: number, y: number])[]): Promise<number[][]> {
  return page
    .locator('.pattern-canvas')
    .first()
    .evaluate((canvas, fractions) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext('2d')!;
      return fractions.map(([x, y]) => [
        ...context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data,
      ]);
    }, places);
}
