import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const PAGES: [name: string, path: string, heading: RegExp][] = [
  ['overview', '/', /Overview/],
  ['workers as a board', '/clusters/PROD-ETL/workers', /Workers of PROD-ETL/],
  ['workers as a table', '/clusters/PROD-ETL/workers?view=table', /Workers of PROD-ETL/],
  ['executions of a cluster', '/clusters/PROD-ETL/executions', /Executions of PROD-ETL/],
  ['executions of all clusters', '/executions', /Executions of all clusters/],
  ['history', '/clusters/PROD-ETL/history?range=1h', /History of PROD-ETL/],
  ['master', '/clusters/PROD-ETL/master', /Master of PROD-ETL/],
  ['availability groups', '/availability-groups', /Availability groups/],
  [
    'availability groups of a cluster',
    '/clusters/PROD-ETL/availability-groups',
    /Availability groups of PROD-ETL/,
  ],
  ['high availability', '/clusters/PROD-ETL/readiness', /High availability of PROD-ETL/],
  ['anomalies', '/anomalies', /Anomalies/],
  ['runbooks', '/runbooks', /Runbooks/],
  ['a runbook', '/runbooks/worker-unavailable?cluster=PROD-ETL', /A worker is unavailable/],
  ['diagnose', '/diagnose', /Diagnose/],
  ['monitor', '/monitor', /Monitor/],
  ['permissions', '/permissions', /Permissions/],
  ['notifications', '/notifications', /Notifications/],
];

const WIDTHS = [390, 1366, 1920];

/** Fails the test when the page writes an error into the console. */
function watchConsole(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

for (const [name, path, heading] of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} in ${colorScheme}: no accessibility fault, no console error`, async ({
      page,
    }) => {
      const errors = watchConsole(page);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(page.getByRole('button', { name: /live/ })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(errors).toEqual([]);
    });
  }

  for (const width of WIDTHS) {
    test(`${name} at ${width} px: nothing to scroll sideways`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
}

test('an anomaly that nobody knows is not found, and the page says what may have become of it', async ({
  page,
}) => {
  const response = await page.goto('/anomalies/nobody-knows-it');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('There is no anomaly at this address')).toBeVisible();
});

test('a cluster that is not configured is not found, and the page says so', async ({ page }) => {
  const response = await page.goto('/clusters/NOBODY/workers');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('There is no such page')).toBeVisible();
});

test('the API answers an unknown cluster with 404, a code and a request id', async ({
  request,
}) => {
  const response = await request.get('/api/clusters/NOBODY/workers');
  expect(response.status()).toBe(404);
  const { error } = (await response.json()) as { error: { code: string; requestId: string } };
  expect(error.code).toBe('notFound');
  expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
});
