import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readSvg } from '../studies/svg.js';
import { describePages } from './open-pages.js';

describePages('the layer of several inputs', pages => {
  const { visit } = pages;
  let page: Page;
  beforeEach(() => {
    page = pages.page;
  });

  const part = () => page.getByRole('region', { name: 'Several inputs', exact: true });
  const form = () => page.getByRole('form', { name: 'Layer of several inputs' });
  const weights = () => part().locator('.dimension');
  const visitPart = async (hash: string) => {
    await visit(hash);
    await part().scrollIntoViewIfNeeded();
  };

  test('is a product of the inputs of the layer to begin with, certified', async () => {
    await visitPart('#group=SO(3)&from=V&to=V');
    await weights().waitFor();
    expect(await form().getByLabel('Inputs, one a line').inputValue()).toBe('V\nV');
    expect(await weights().textContent()).toMatch(/1\s*parameter instead of 27 \(3 × 3 · 3\)/);
    expect(await part().locator('.certificate').textContent()).toContain('certified');
    await part().locator('pre', { hasText: 'Equivariant multilinear layer in PyTorch' }).waitFor();
  });

  test('follows its form, which the address holds', async () => {
    await visitPart('#group=SO(3)&from=V&to=V');
    await form().getByLabel('Inputs, one a line').fill('V\n2*V\nV+1');
    await form().getByLabel('Output').fill('1');
    await form().getByLabel('with biases').check();
    await part().getByText('TypeScript', { exact: true }).click();
    await weights()
      .filter({ hasText: /4\s*parameters instead of 72 \(1 × 3 · 6 · 4\)/ })
      .waitFor();
    await part()
      .locator('pre', { hasText: /Parameters: 5 \(weight 4, bias 1\)/ })
      .waitFor();
    const address = page.url();
    expect(address).toContain('multilinear-from=V;2*V;V%2B1&multilinear-to=1&multilinear-bias=true');
    await page.goto('about:blank');
    await page.goto(address);
    await part().scrollIntoViewIfNeeded();
    await part()
      .locator('pre', { hasText: /Parameters: 5/ })
      .waitFor();
    expect(await form().getByLabel('Inputs, one a line').inputValue()).toBe('V\n2*V\nV+1');
    expect(await form().getByLabel('with biases').isChecked()).toBe(true);
    await part().getByText('JSON', { exact: true }).click();
    await part().locator('pre', { hasText: '"kind":"MULTILINEAR"' }).waitFor();
  });

  test('shows a refusal at its field, with the input that it speaks of, and recovers', async () => {
    await visitPart('#group=S(3)&from=V&to=V&multilinear-from=V;V%20%2B*%20V;V');
    const inputs = page.locator('#multilinear-from-failure');
    await inputs.locator('mark').waitFor();
    expect(await inputs.locator('code').textContent()).toBe('V +* V');
    expect(await inputs.locator('mark').textContent()).toBe('*');
    await form().getByLabel('Inputs, one a line').fill('');
    await page.locator('#multilinear-from-failure', { hasText: 'There are no inputs' }).waitFor();
    await form().getByLabel('Inputs, one a line').fill('V\nV');
    await weights().waitFor();
    await form().getByLabel('Output').fill('V^');
    await page.locator('#multilinear-to-failure mark').waitFor();
    expect(await form().locator('[aria-invalid="true"]').count()).toBe(1);
  });

  test('says why there are no maps, and gives the biases alone where they are asked for', async () => {
    await visitPart('#group=O(3)&multilinear-from=V;V&multilinear-to=V%2B1');
    await weights().waitFor();
    expect(await weights().textContent()).toMatch(/1\s*parameter instead/);
    await form().getByLabel('Output').fill('V');
    await part().locator('.summary .notice', { hasText: '-1' }).waitFor();
    await part().locator('.take-home .notice', { hasText: 'no equivariant maps' }).waitFor();
    await visitPart('#group=O(3)&multilinear-from=V;V;V&multilinear-to=1&multilinear-bias=true');
    await part().locator('pre', { hasText: 'the layer is its bias alone' }).waitFor();
  });

  test('hands out its picture, and shows a refusal of it', async () => {
    await visitPart('#group=C(4)&from=V&to=V');
    await weights().waitFor();
    const button = part().getByRole('button', { name: 'Picture, SVG' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const svg = readSvg(readFileSync(await file.path(), 'utf8').trimEnd());
    expect(svg.children[0]!.text).toBe('Weight sharing of C(4), from V^2 to V');
    await form().getByLabel('Inputs, one a line').fill('30*V\n30*V');
    await weights().filter({ hasText: '60 · 60' }).waitFor();
    await button.click();
    await part().locator('.notice', { hasText: 'the limit is' }).waitFor();
  });

  test('hostile texts in its fields stay texts', async () => {
    const hostile = '</script><img src=x onerror=alert(1)> `id` */ "';
    const dialogs: string[] = [];
    page.on('dialog', dialog => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    const written = encodeURIComponent(`V;${hostile}`);
    await visitPart(`#group=S(3)&multilinear-from=${written}&multilinear-to=${encodeURIComponent(hostile)}`);
    await page.locator('#multilinear-from-failure mark').waitFor();
    expect(await page.locator('#multilinear-from-failure code').textContent()).toBe(hostile);
    await form().getByLabel('Inputs, one a line').fill('V\nV');
    await page.locator('#multilinear-to-failure mark').waitFor();
    await form().getByLabel('Output').fill('x'.repeat(100_000));
    await page.locator('#multilinear-to-failure p').waitFor();
    expect(await part().locator('img').count()).toBe(0);
    expect(dialogs).toEqual([]);
  });

  test('stays within a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await visitPart('#group=S(3)&from=V&to=V');
    await part().locator('pre').waitFor();
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBe(window);
  });
});
