import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';

const HISTORY = '/clusters/PROD-ETL/history';

async function open(page: Page, query = '?range=1h') {
  await page.goto(`${HISTORY}${query}`);
  await expect(page.getByRole('heading', { level: 1, name: 'History of PROD-ETL' })).toBeVisible();
}

const chart = (page: Page, name: string) => page.getByRole('figure', { name });
const strip = (page: Page, name: RegExp) => page.getByRole('slider', { name });

test('every chart of a cluster is drawn over one time, once something was seen', async ({
  page,
}) => {
  // The range ends with the last full minute: what is seen first lies after it.
  test.setTimeout(120_000);
  await open(page);
  await expect(strip(page, /ETLW01\. .*known of 1 h/)).toBeVisible({ timeout: 75_000 });
  for (const name of [
    'Workers by state',
    'Anomalies',
    'Executions by outcome',
    'Run time of those that succeeded',
    'Live tasks and slots',
    'Slots by worker',
    'Age of the last heartbeat of the master',
    'Time of SQL Server a minute',
  ]) {
    await expect(chart(page, name).locator('svg.recharts-surface').first()).toBeVisible();
  }
});

test('the range is in the address, and comes back with it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: '7 d', exact: true }).click();
  await expect(page).toHaveURL(/range=7d/);
  await page.reload();
  await expect(page.getByRole('button', { name: '7 d', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goBack();
  await expect(page).toHaveURL(/range=1h/);
});

test('a range that is none says why, and one that is too wide shows what there is', async ({
  page,
}) => {
  await open(page, '?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z');
  await expect(page.getByText('The range ends before it begins.')).toBeVisible();
  await open(page, '?from=2200-03-01T00:00:00Z&to=2200-03-02T00:00:00Z');
  await expect(page.getByText('nothing is known of it')).toBeVisible();
  await open(page, '?from=1926-01-01T00:00:00Z&to=2200-01-01T00:00:00Z');
  await expect(page.getByText('shown is what is kept')).toBeVisible();
  await expect(page.getByText('shown is what has been')).toBeVisible();
  for (const name of ['NOBODY', 'x'.repeat(256)]) {
    expect((await page.goto(`/clusters/${name}/history`))?.status()).toBe(404);
  }
});

test('a chart is a table as well, and a file, in which nothing that nobody saw is a zero', async ({
  page,
}) => {
  await open(page, '?range=24h');
  const live = chart(page, 'Live tasks and slots');
  await live.getByRole('button', { name: 'Table' }).click();
  await expect(live.getByRole('columnheader', { name: 'Slots of usable workers' })).toBeVisible();
  await expect(live.getByRole('cell', { name: 'not watched' }).first()).toBeAttached();
  const download = page.waitForEvent('download');
  await live.getByRole('button', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('PROD-ETL-tasks.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toContain('From,To,Watched,Slots of usable workers,Live tasks,Waiting tasks');
  expect(lines[1]).toMatch(/^[^,]+,[^,]+,no,,,$/);
});

test('times are told in the zone that is chosen, with its offset, on both sides of a clock change', async ({
  page,
}) => {
  await open(page, '?range=1y');
  const range = page.getByRole('group', { name: 'Time range' });
  const choose = async (zone: RegExp) => {
    await page.getByRole('button', { name: /Time zone/ }).click();
    await page.getByRole('menuitemradio', { name: zone }).click();
  };
  await choose(/^UTC/);
  await expect(range).toContainText('Times in UTC');
  await choose(/This browser/);
  // Stockholm changes its clocks twice in any year.
  await expect(range).toContainText(/Times in \+0[12]:00.*\+0[12]:00 from .*\+0[12]:00 from/);
});

test('a strip is read and zoomed with the keyboard alone', async ({ page }) => {
  await open(page);
  const first = page
    .getByRole('region', { name: 'Workers', exact: true })
    .getByRole('slider')
    .first();
  await first.focus();
  await page.keyboard.press('Home');
  await expect(first).toHaveAttribute('aria-valuetext', /not watched/);
  await page.keyboard.press('End');
  // Between the last poll and now there may be a moment that nobody has watched yet.
  const last = await first.getAttribute('aria-valuetext');
  if (last?.startsWith('not watched')) await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-valuetext', /online|late|offline|unknown/);
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/from=.*to=/);
});

test('the crosshair of one panel is seen in all of them', async ({ page }) => {
  await open(page);
  const live = chart(page, 'Live tasks and slots').getByRole('slider');
  await live.focus();
  await page.keyboard.press('End');
  const stateOf = () => chart(page, 'Workers by state').locator('[data-crosshair]').count();
  await expect.poll(stateOf).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(stateOf).toBe(0);
});
