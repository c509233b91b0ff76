import { expect, test } from '@playwright/test';

test('a visitor sees the clusters, that they are simulated, and where the data comes from', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByText(/Simulated data: PROD-ETL,.* QUIET/)).toBeVisible();
  await expect(
    page.getByRole('region', { name: /^PROD-ETL/ }).getByText(/^SQLPROD0[12]$/),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: /^QUIET/ }).getByText('SQLQUIET01')).toBeVisible();
});

test('an anomaly opens on the page without a reload, says why it matters and what to do', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.goto('/anomalies?cluster=PROD-ETL&rule=offline-worker');
  const card = page.getByRole('article', { name: /ETLW\d+.*offline/ }).first();
  // The story lets a worker die once in two minutes.
  await expect(card).toBeVisible({ timeout: 130_000 });
  await expect(card.getByText('What to do first')).toBeVisible();
  await card.getByRole('link', { name: /Runbook/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A worker is unavailable');
  await expect(
    page.getByRole('link', { name: /Microsoft.*scale-out-worker-fails/ }),
  ).toHaveAttribute(
    'href',
    /^https:\/\/learn\.microsoft\.com\/.+troubleshooting-scale-out#scale-out-worker-fails$/,
  );
});

test('a worker leads to its page with its rule, its tasks and their leases', async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto('/clusters/PROD-ETL/workers');
  const busy = page
    .getByRole('listitem')
    .filter({ hasText: /lease \d/ })
    .first();
  await expect(busy).toBeVisible({ timeout: 60_000 });
  await busy.getByRole('link').click();
  await expect(page.getByText(/Online while the last heartbeat is at most/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tasks here' })).toBeVisible();
});

test('filters are part of the link: what a colleague opens shows the same workers', async ({
  page,
}) => {
  await page.goto('/clusters/QUIET/workers');
  await expect(page.getByRole('listitem').filter({ hasText: 'QTW02' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Name, machine, account, id' }).fill('QTW01');
  await expect(page.getByRole('listitem').filter({ hasText: 'QTW02' })).toHaveCount(0);
  await expect(page).toHaveURL(/QTW01/);
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'QTW01' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'QTW02' })).toHaveCount(0);
});

test('a lost event stream is told, the page polls, and goes live again', async ({ page }) => {
  test.setTimeout(120_000);
  await page.route('**/api/stream', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('button', { name: /polling/ })).toBeVisible({ timeout: 30_000 });
  await page.unroute('**/api/stream');
  await expect(page.getByRole('button', { name: /live/ })).toBeVisible({ timeout: 60_000 });
});

test('a dashboard server that does not answer makes everything unknown, not green', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/clusters/QUIET/workers');
  const tile = page.getByRole('listitem').filter({ hasText: 'QTW01' });
  await expect(tile.getByText('online')).toBeVisible();
  await page.route('**/api/**', (route) => route.abort());
  // The open stream has to break as well: a page that hears hints knows that its server lives.
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await page.reload();
  await expect(page.getByText(/Dashboard server not reachable since/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(tile.getByText('unknown', { exact: true })).toBeVisible();
  await expect(tile.getByText('was online')).toBeVisible();
});

test('the monitor page shows what each query cost, and leads to which rights are there', async ({
  page,
}) => {
  await page.goto('/monitor');
  await expect(page.getByRole('row').filter({ hasText: 'worker-agents' }).first()).toBeVisible();
  await page
    .getByRole('link', { name: /Each panel/ })
    .first()
    .click();
  const access = page.getByRole('row').filter({ hasText: 'internal.tasks' }).first();
  await expect(access).toContainText('readable');
});

test('the keyboard alone opens a worker from the table', async ({ page }) => {
  await page.goto('/clusters/QUIET/workers?view=table');
  const table = page.getByRole('table').first();
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await table.getByRole('row').nth(1).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/workers\/[0-9A-F-]{36}/i);
});
