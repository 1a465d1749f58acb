import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describePages } from './open-pages.js';

describePages('the laboratory', pages => {
  const { visit } = pages;
  /** The address of the study that ran to its end. */
  let study: string;

  let page: Page;
  beforeEach(() => {
    page = pages.page;
  });

  const form = () => page.getByRole('form', { name: 'Laboratory' });
  const fill = async (values: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(values)) {
      await form().getByLabel(label, { exact: true }).fill(value);
    }
  };
  const start = (name: string) => form().getByRole('button', { name, exact: true }).click();
  const state = (name: string) =>
    page.locator(`.experiment .progress-row[data-state="${name}"]`).waitFor({ timeout: 60_000 });
  const fileOf = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };

  test('takes a study from the form to figures, tables and files', async () => {
    await visit('#task=STUDY');
    await fill({ 'Particles N, one value after another': '4, 8, 16', 'Horizon T': '2', Seeds: '2' });
    await form().getByText('DA, averaged').uncheck();
    await form().getByText('strongly invariant').uncheck();
    await form().getByText('48 runs').waitFor();
    await start('Start the study');
    await state('SUCCEEDED');
    study = page.url();
    expect(study).toContain('experiment=');
    expect(await page.locator('.experiment .runs').textContent()).toBe('48 of 48 runs');

    const rows = page.locator('.summaries tbody tr');
    await page.locator('.summaries tbody tr:nth-child(24)').waitFor();
    expect(await rows.count()).toBe(24);
    const [teacher, start_, scheme, n, median] = await rows.first().locator('td').allTextContents();
    expect([teacher, start_, scheme, n]).toEqual(['WI', 'SI', 'vanilla', '4']);
    expect(Number(median)).toBeGreaterThan(0);
    expect(await page.locator('.rates tbody tr').count()).toBe(8);
    expect(await page.locator('.rates .reason').allTextContents()).toContain(
      '6 of 6 values are 0 to rounding.',
    );

    const figure = page.locator('.figure img');
    await figure.waitFor();
    expect(await figure.getAttribute('alt')).toContain('WI teacher, SI start, vanilla');
    expect(await figure.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);

    const csv = await fileOf('Summaries, CSV');
    expect(csv.name).toBe('study.csv');
    expect(csv.text.split('\n')[0]).toContain('median');
    const json = JSON.parse((await fileOf('All of it, JSON')).text);
    expect(json.request.particles).toEqual([4, 8, 16]);
    expect((await fileOf('Download SVG')).text).toMatch(/^<svg/);
  }, 90_000);

  test('opens a study by its address, with its distances and every figure', async () => {
    await page.goto(study);
    await page.locator('.summaries tbody tr').first().waitFor();
    await page.getByLabel('Measure').selectOption('SQUARED_RMD');
    await page.locator('.summaries td', { hasText: 'vanilla and FA' }).first().waitFor();
    for (const kind of ['Risk over time', 'Rates', 'Particles']) {
      await page.locator('.chips').getByText(kind, { exact: true }).click();
      await page.locator(`.figure-place[data-kind="${kind}"] .figure img`).first().waitFor();
    }
    expect(await page.locator('.figure img').count()).toBe(2);
  }, 60_000);

  test('shows partial results while a study runs, and keeps them when it is cancelled', async () => {
    await visit('#task=STUDY');
    await fill({ 'Particles N, one value after another': '2, 400', 'Horizon T': '50', Seeds: '1' });
    await start('Start the study');
    await state('RUNNING');
    await page.locator('.summaries tbody tr').first().waitFor();
    await page.locator('.figure img').waitFor();
    await page.locator('.remaining').waitFor();
    expect(await page.locator('.experiment .runs').textContent()).toMatch(/^\d+ of 30 runs$/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await state('CANCELLED');
    expect(await page.locator('.summaries tbody tr').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^done: S\(2\), V → V Study, N = 4, 8, 16/ }).click();
    await page.getByText('48 of 48 runs').waitFor();
  }, 90_000);

  test('says at the field what is wrong, and where', async () => {
    await visit('#task=STUDY');
    await fill({ 'Activation σ(t)': 'exp(-t^2' });
    await page.locator('#lab-activation-failure mark').waitFor();
    expect(await page.locator('#lab-activation-failure code').textContent()).toBe('exp(-t^2');
    await fill({ 'Activation σ(t)': 'exp(-t^2)', 'Particles N, one value after another': '5, ten' });
    await page.locator('.problem-facts b').waitFor();
    await start('Start the study');
    expect(await page.locator('#lab-sizes-failure mark').textContent()).toBe('t');
    await fill({ 'Particles N, one value after another': '5, 10', Seeds: '0' });
    await start('Start the study');
    await page.locator('#lab-seeds-failure p').waitFor();
    await fill({ 'First seed': 'one' });
    await start('Start the study');
    expect(await page.locator('#lab-seed-failure').textContent()).toContain('Write a number');
    await form().getByText('EA', { exact: true }).uncheck();
    expect(await page.locator('#lab-seeds-failure').textContent()).toBe('');
  });

  test('tells of a problem before it is run: deep units, compact groups, misfits', async () => {
    await visit('#group=S(3)&from=V&to=V&task=TRAIN');
    const facts = page.locator('.problem-facts');
    await facts.scrollIntoViewIfNeeded();
    await facts.locator('b', { hasText: 'dim Eᴳ = 2' }).waitFor();
    await form().getByLabel('Unit').selectOption('DEEP');
    await facts.locator('b', { hasText: 'dim Eᴳ = 6' }).waitFor();
    await form()
      .getByLabel(/^Hidden spaces/)
      .fill('V\nV +* 1');
    expect(await page.locator('#lab-hidden-failure code').textContent()).toBe('V +* 1');
    await visit('#group=SO(2)&from=V %2B 1&to=V %2B 1&task=TRAIN');
    await page.reload();
    await facts.scrollIntoViewIfNeeded();
    await form().locator('.field-failure', { hasText: 'is not equivariant' }).waitFor();
    await form().getByLabel('Unit').selectOption('UV');
    await facts.getByText('equally spaced rotations').waitFor();
  }, 60_000);

  test('draws the risk of a training over time', async () => {
    await visit('#task=TRAIN');
    await fill({ 'Particles N': '10', 'Horizon T': '3', Repetitions: '2', Snapshots: '4' });
    await form().getByLabel('Scheme').selectOption('DA_SAMPLED');
    await start('Train');
    await state('SUCCEEDED');
    const plot = page.getByRole('img', { name: /^Risk over time, the median/ });
    await plot.waitFor();
    expect((await plot.getAttribute('aria-label'))?.split(' at ')).toHaveLength(5);
    await plot.locator('canvas').waitFor();
    expect(await page.locator('.experiment tbody tr').count()).toBe(2);
    expect(await page.locator('.experiment header .hint').textContent()).toContain('DA sampled from SI');
  }, 60_000);

  test('says in words why a training failed', async () => {
    await visit('#task=TRAIN');
    await fill({ 'Particles N': '10', 'Activation σ(t)': 't^3', Repetitions: '1' });
    await start('Train');
    await state('FAILED');
    expect(await page.locator('.experiment .notice.failure').textContent()).toMatch(/^DIVERGED .{20,}/);
  }, 60_000);

  test('takes rows of data, refuses odd ones with their place, and learns from them', async () => {
    await visit('#task=TRAIN');
    const rows = page.getByLabel('Rows, x first, then y');
    const refused = page.locator('#data-rows-failure');
    await rows.fill('x1,x2,y1,y2\n1,2,0,1\n3,four,1,0');
    await page.getByRole('button', { name: 'Upload' }).click();
    expect(await refused.textContent()).toContain('Line 3, column 2 holds four');
    await rows.fill('1,2,0,1\n3,4,1');
    await page.getByRole('button', { name: 'Upload' }).click();
    expect(await refused.textContent()).toContain('Line 2 has 3 numbers');
    await rows.fill('1,2,0,1\n2,1,1,0\n0,1,1,1');
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.locator('.data-set-list li[data-chosen="true"]', { hasText: '3 rows' }).waitFor();
    await fill({ 'Particles N': '10', 'Horizon T': '2', Repetitions: '1' });
    await start('Train');
    await state('SUCCEEDED');
    expect(await page.locator('.experiment header .hint').textContent()).toContain('a data set');
    await page.getByRole('button', { name: 'Delete my data' }).click();
    await form().getByLabel('Teacher', { exact: true }).waitFor();
    await page.locator('.data-set-list').waitFor({ state: 'detached' });
  }, 60_000);

  test('reads a JSON file, and says where it does not fit the layer', async () => {
    await visit('#task=TRAIN&from=V');
    await page.getByLabel('CSV or JSON file').setInputFiles({
      name: 'points.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"inputs": [[1], [2]], "outputs": [[0, 1], [1, 0]]}'),
    });
    await page.getByLabel('Numbers of x').fill('1');
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.locator('.data-set-list li', { hasText: 'points' }).waitFor();
    await form().locator('.field-failure', { hasText: 'rows of x have 1 numbers' }).waitFor();
    const many = Array.from({ length: 40_000 }, (_, k) => `${k}.125,${k + 1}.5,${k % 7},${k % 5}`);
    await page.getByLabel('CSV or JSON file').setInputFiles({
      ...{ name: 'many.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`a,b,c,d\n${many.join('\n')}`),
    });
    await page.getByLabel('Numbers of x').fill('2');
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.locator('.data-set-list li', { hasText: 'many' }).getByText('40000 rows').waitFor();
    expect(await page.locator('.data-set-list li').count()).toBe(2);
  }, 60_000);

  test('fits a narrow screen, in light and dark', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(study);
      await page.locator('.figure img').waitFor();
      await page.locator('.summaries tbody tr').first().waitFor();
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBe(window);
    }
  }, 60_000);
});
