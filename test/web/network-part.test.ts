import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CODE_TARGETS } from '../../src/architectures/emit/emit.js';
import { readSvg } from '../studies/svg.js';
import { describePages } from './open-pages.js';

describePages('the network', pages => {
  const { visit } = pages;
  let page: Page;
  beforeEach(() => {
    page = pages.page;
  });

  const part = () => page.getByRole('region', { name: 'The network', exact: true });
  const form = () => page.getByRole('form', { name: 'Network' });
  const shown = async () => {
    await part().scrollIntoViewIfNeeded();
    await part().locator('.stages li').first().waitFor();
  };
  const downloaded = async (button: ReturnType<typeof page.getByRole>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  test('is planned with the representations of the layer, stage by stage, with reasons', async () => {
    await visit('#group=O(3)&from=5*V&to=1');
    await shown();
    expect(await form().getByLabel('Input').inputValue()).toBe('5*V');
    const titles = await part().locator('.bar-row > p').allTextContents();
    expect(titles.map(title => title.replace(/ dimension.*/, ''))).toEqual([
      'Input',
      'Hidden 1',
      'Hidden 2',
      'Output',
    ]);
    expect(await part().locator('.run-names').first().textContent()).toBe('5 × V');
    expect(await part().locator('.nonlinearity-reasons').textContent()).toMatch(
      /gated: O\(3\) acts on V by orthogonal/,
    );
    expect(await part().locator('.stage-step').count()).toBe(3);
  });

  test('follows its form, which the address holds', async () => {
    await visit('#group=S(4)&from=V&to=V');
    await shown();
    await form().getByLabel('Depth').fill('1');
    await form()
      .getByLabel(/^Hidden/)
      .fill('2*V+3');
    await form().getByLabel('Nonlinearity').selectOption('TANH');
    await part()
      .locator('.run-names', { hasText: /2 × V\s*tanh/ })
      .waitFor();
    expect(await part().locator('.bar-row').count()).toBe(3);
    const address = page.url();
    expect(address).toContain('depth=1');
    await page.goto('about:blank');
    await page.goto(address);
    await shown();
    expect(await part().locator('.bar-row').count()).toBe(3);
  });

  test('shows a refusal at its field, and recovers', async () => {
    await visit('#group=B(3)&from=V&to=V');
    await shown();
    await form().getByLabel('Nonlinearity').selectOption('RELU');
    await page.locator('#network-nonlinearity-failure', { hasText: "isn't odd" }).waitFor();
    await form().getByLabel('Nonlinearity').selectOption('');
    await shown();
    await form().getByLabel('Width').fill('0');
    await page.locator('#network-width-failure', { hasText: 'width' }).waitFor();
    await form().getByLabel('Width').fill('20');
    await shown();
    await form().getByLabel('Output').fill('V^');
    await page.locator('#output-failure mark').waitFor();
    expect(await form().locator('[aria-invalid="true"]').count()).toBe(1);
  });

  test('takes the network home in every target', async () => {
    await visit('#group=S(3)&from=V&to=V&width=8');
    await shown();
    const code = part().locator('.take-home');
    const signs = {
      PYTORCH: 'nn.Module',
      JAX: 'import jax',
      TFJS: '@tensorflow/tfjs',
      NUMPY: 'import numpy',
      TYPESCRIPT: 'export class',
    };
    const titles = {
      PYTORCH: 'PyTorch',
      JAX: 'JAX',
      TFJS: 'TensorFlow.js',
      NUMPY: 'NumPy',
      TYPESCRIPT: 'TypeScript',
    };
    for (const target of CODE_TARGETS) {
      await code.getByText(titles[target], { exact: true }).click();
      await code.locator('pre', { hasText: signs[target] }).waitFor();
    }
    await code.getByText('JSON', { exact: true }).click();
    await code.locator('pre', { hasText: 'urn:intertwine:network:1' }).waitFor();
    expect(page.url()).toContain('target=JSON');
  });

  test.each([
    ['planning', 'ExploreNetwork', 'Planning the network'],
    ['writing', 'NetworkFiles', 'Finding the exact maps'],
  ])('tells that it is %s, lets that be given up, and asked again', async (_what, operation, sentence) => {
    let isSlow = true;
    await page.route('**/graphql', route => {
      const isHeld = isSlow && route.request().postData()?.includes(`query ${operation}(`);
      return isHeld ? undefined : route.continue();
    });
    await visit('#group=S(3)&from=V&to=V&width=8');
    await part().scrollIntoViewIfNeeded();
    const busy = part().locator('.busy');
    await busy.filter({ hasText: sentence }).waitFor();
    await busy.locator('.elapsed', { hasText: /^[1-9]\.\d s$/ }).waitFor();
    await Promise.all([
      page.waitForEvent('requestfailed', request => request.postData()?.includes(operation) ?? false),
      busy.getByRole('button', { name: 'Cancel' }).click(),
    ]);
    await part().locator('.notice', { hasText: 'Given up.' }).waitFor();
    expect(await busy.count()).toBe(0);
    isSlow = false;
    await part().getByRole('button', { name: 'Ask again' }).click();
    await part().locator('pre', { hasText: 'nn.Module' }).waitFor();
    expect(await part().locator('.notice', { hasText: 'Given up.' }).count()).toBe(0);
  });

  test('hands out pictures of the stages and of the pattern', async () => {
    await visit('#group=C(4)&from=V&to=V');
    await shown();
    const stages = await downloaded(part().getByRole('button', { name: 'Picture, SVG' }));
    expect(stages.name).toBe('network.svg');
    expect(readSvg(stages.text.trimEnd()).children[0]!.text).toBe('Network of C(4), from V to V');
    const pattern = page.getByRole('region', { name: 'Weight sharing' });
    const picture = await downloaded(pattern.getByRole('button', { name: 'Picture, SVG' }));
    expect(readSvg(picture.text.trimEnd()).children[0]!.text).toBe('Weight sharing of C(4), from V to V');
  });

  test('is taken home by keyboard, and labels stay in line beside a refusal', async () => {
    await visit('#group=S(3)&from=V&to=V&depth=99');
    await page.locator('#tab-PYTORCH').focus();
    for (const [key, name] of [
      ['ArrowLeft', 'JSON'],
      ['ArrowRight', 'PyTorch'],
      ['End', 'JSON'],
      ['Home', 'PyTorch'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator('[role="tab"][aria-selected="true"]:focus', { hasText: name }).waitFor();
    }
    await part().scrollIntoViewIfNeeded();
    await page.locator('#network-depth-failure', { hasText: 'limit is 16' }).waitFor();
    const tops = await Promise.all(
      ['Depth', 'Width'].map(async name => (await form().getByLabel(name).boundingBox())!.y),
    );
    expect(tops[0]).toBe(tops[1]);
  });

  test('has every target in the tabs of the layer, on a narrow screen too, in light and dark', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await visit('#group=S(3)&from=V&to=V&width=8');
      await shown();
      expect(await page.getByRole('tab').count()).toBe(CODE_TARGETS.length + 1);
      for (const tab of await page.getByRole('tab').all()) {
        const box = (await tab.boundingBox())!;
        expect([box.x >= 0, box.x + box.width <= 360]).toEqual([true, true]);
      }
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBe(window);
    }
  });
});
