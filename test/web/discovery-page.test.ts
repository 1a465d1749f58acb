import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describePages } from './open-pages.js';
import { STORED, STORED_DOUBT, STORED_ZERO, storeDiscovery } from './stored-discovery.js';

describePages(
  'a discovery on the page',
  pages => {
    const { visit } = pages;
    const stored = `#experiment=${STORED}`;
    let page: Page;
    beforeEach(() => {
      page = pages.page;
    });

    const form = () => page.getByRole('form', { name: 'Laboratory' });
    const textOf = async (selector: string) => (await page.locator(selector).textContent()) ?? '';

    test('shows its verdict with its reasons, and the evidence of each step', async () => {
      await visit(stored);
      await page.locator('.verdict').waitFor();
      expect(await textOf('.experiment header .hint')).toContain('ROBUST with a budget of 10,000,000 points');
      expect(await textOf('.verdict .statement')).toMatch(/^In 4 of 4 repetitions/);
      expect(await textOf('.verdict .trust')).toMatch(/confidence 0\.970points \(x, y\) drawn9,437,184/);
      expect(await textOf('.verdict')).toContain('Found dimension 3, exact dimension 2');
      expect(await textOf('.verdict .relation')).toContain('contains the exact one, and is larger');

      const picture = page.getByRole('img', { name: /^Strengths of the directions/ });
      expect(await picture.getAttribute('aria-label')).toMatch(
        /dimension 0: 412, 1\.50, floor 2\.50, 1 joined; dimension 1: .*, 2 joined; dimension 3: .*, 0 joined$/,
      );
      expect(await picture.locator('.joined').count()).toBe(3);
      const [aboveFloor, floor, below] = await Promise.all(
        ['.joined', '.floor', '.left-out'].map(mark => heightOf(page, `.evidence svg ${mark}`)),
      );
      expect(aboveFloor).toBeLessThan(floor!);
      expect(below).toBeGreaterThan(floor!);
      const second = page.locator('.evidence-table tbody tr').nth(1).locator('td');
      expect(await second.allTextContents()).toEqual(['1', '61.0', '2.50', '2', '3 of 4', '262,144']);
      // RMD^2 may be below the threshold where velocities leave: it is not the particles that this method goes by.
      expect(await textOf('.steps thead')).toMatch(/the velocities$/);
    });

    test('says nothing of a symmetry where {0} was found, and shows no bar where it is not certain', async () => {
      await visit(`#experiment=${STORED_ZERO}`);
      await page.locator('.verdict').waitFor();
      expect(await textOf('.verdict h3')).toBe('The velocities keep {0}: this says nothing of a symmetry');
      expect(await page.locator('.verdict meter').count()).toBe(1);
      await page.locator('.snapped-verdict').waitFor();
      expect(await textOf('.snapped-verdict')).toMatch(/It is \{0\}: the layer has no parameters$/);
      expect(await page.locator('.snapped dl').count()).toBe(0);

      await visit(`#experiment=${STORED_DOUBT}`);
      await page.locator('.verdict[data-verdict="UNCERTAIN"]').waitFor();
      expect(await page.locator('.verdict meter').count()).toBe(0);
      expect(await textOf('.verdict .trust')).toMatch(
        /^share of repetitions and resamples that agree 0\.990/,
      );
    });

    test('shows how it stands to the exact subspace, and to those of subgroups', async () => {
      await visit(stored);
      await page.locator('.angles', { hasText: 'standard error' }).waitFor();
      const angles = page.getByRole('img', { name: /^Principal angles to the exact subspace/ });
      expect(await angles.getAttribute('aria-label')).toMatch(/0\.00210 ± .*, 0\.00320 ± .*Tolerance 0\.05$/);
      expect(await angles.locator('.within .error-bar').count()).toBe(2);
      const excess = page.getByLabel('Directions found in excess');
      expect(await excess.locator('svg').count()).toBe(1);
      expect(await excess.locator('svg').getAttribute('aria-label')).toMatch(
        /^0\.00 (−?0\.41) (−?0\.41); \2 0\.00 \1; \1 \2 0\.00$/,
      );
      await page.locator('.nearest dl', { hasText: 'order 3' }).waitFor();
      expect(await textOf('.nearest dl')).toContain('exact dimension3');
    });

    test('gives the exact layer beside the one that was found', async () => {
      await visit(stored);
      await page.locator('.snapped[data-snapped="true"]').waitFor();
      const weights = 'Weights, 3 rows and 3 columns, 3 parameters';
      await page.locator('.snapped').getByRole('img', { name: weights }).waitFor();
      const exact = page.getByLabel('Exact', { exact: true });
      const decimals = page.getByLabel('As it was found, in decimals');
      await exact.locator('pre', { hasText: '_WEIGHT_CODES = [1, 2, 3, 3, 1, 2, 2, 3, 1]' }).waitFor();
      await decimals.locator('pre', { hasText: 'found numerically' }).waitFor();
      await page.locator('.found-layers').getByText('TypeScript').click();
      for (const layer of [exact, decimals]) await layer.locator('pre', { hasText: 'export' }).waitFor();
    });

    test('ranks groups that are written down, and says where one can’t be read', async () => {
      await visit(stored);
      const candidates = page.getByLabel(/^Candidates, one group a line/);
      const rank = page.getByRole('button', { name: 'Rank them' });
      expect(await candidates.inputValue()).toBe('S(3)');
      await candidates.fill('S(3)\nZ(3): V -> W');
      await rank.click();
      await page.locator('#candidates-failure mark', { hasText: 'W' }).waitFor();
      await candidates.fill('S(3)\nTrivial(3)\nZ(3): V -> V');
      await rank.click();
      await page.locator('.candidate-list li').first().waitFor();
      expect(await page.locator('.candidate-list b').allTextContents()).toEqual([
        'Z(3)',
        'Trivial(3)',
        'S(3)',
      ]);
      expect(await page.locator('.candidate-list li[data-fixes="true"]').count()).toBe(2);
      await page.getByRole('button', { name: 'Search them all' }).click();
      await page.locator('.signed dl', { hasText: 'order3' }).waitFor();
    });

    test('goes from rows without a group to the group that they have', async () => {
      await visit('');
      await page.getByLabel('Rows, x first, then y').fill(rowsOf(600).join('\n'));
      await page.getByRole('button', { name: 'Upload' }).click();
      await page.locator('.data-set-list li[data-chosen="true"]').waitFor();
      await form().getByText('No group is named: x and y are those of the rows.').waitFor();
      expect(await form().getByLabel('Group').inputValue()).toBe('NONE');
      await form()
        .getByLabel(/^Budget: the most data/)
        .fill('1000000');
      await form().getByLabel('Particles N').fill('50');
      await form()
        .getByRole('button', { name: /^Discover/ })
        .click();
      await page.locator('.verdict').waitFor({ timeout: 60_000 });
      expect(await textOf('#experiment-title')).toBe('No group named, ℝ² → ℝ²');
      expect(await textOf('.verdict')).toMatch(/Found dimension \d of 4\. No group was named/);
      expect(await page.locator('.comparison').count()).toBe(0);
      await page.locator('.signed dl').waitFor();
      const candidates = page.getByLabel(/^Candidates, one group a line/);
      expect(await candidates.inputValue()).toBe('S(2)\nZ(2)');
      await page.getByRole('button', { name: 'Rank them' }).click();
      await page.locator('.candidate-list li', { hasText: 'law of (X, Y)✓ invariant' }).first().waitFor();
      await page.locator('.layer-text pre').last().waitFor();
    }, 90_000);

    test('fits a narrow screen, in light and dark', async () => {
      await page.setViewportSize({ width: 400, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto('about:blank');
        await visit(stored);
        await page.getByRole('button', { name: 'Rank them' }).click();
        await page.locator('.candidate-list li').waitFor();
        await page.getByLabel('Exact', { exact: true }).locator('pre').waitFor();
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(content).toBe(window);
      }
    }, 60_000);
  },
  storeDiscovery,
);

/** Pixels from the top of the picture to the first mark. */
async function heightOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`expected ${selector} to be visible`);
  return box.y + box.height / 2;
}

/** Rows x1, x2, y1, y2 of a map that commutes with swapping the coordinates, on inputs spread over a square and swapped. */
function rowsOf(count: number): string[] {
  const law = (a: number, b: number) => [Math.tanh(a - 0.5 * b), Math.tanh(b - 0.5 * a)];
  return Array.from({ length: count / 2 }, (_, k) => {
    const [a, b] = [Math.SQRT2, Math.E].map(rate => 6 * ((k * rate) % 1) - 3) as [number, number];
    return [
      [a, b, ...law(a, b)],
      [b, a, ...law(b, a)],
    ];
  })
    .flat()
    .map(row => row.map(x => x.toFixed(6)).join(','));
}
