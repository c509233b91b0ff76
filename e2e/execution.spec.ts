import { readFileSync } from 'node:fs';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { QUIET, withFaults } from './faults';

const PROD = '/clusters/PROD-ETL/executions';

type Row = { id: string; status: string; packageName: string | null; processId?: number | null };

/** The newest execution that passes a filter of the list, once there is one. */
async function findExecution(
  request: APIRequestContext,
  query: string,
  cluster = 'PROD-ETL',
): Promise<Row> {
  let found: Row | undefined;
  await expect(async () => {
    const response = await request.get(`/api/clusters/${cluster}/executions?${query}`);
    const { data } = (await response.json()) as { data: { page: { rows: Row[] } | null } };
    found = data.page?.rows[0];
    expect(found).toBeDefined();
  }).toPass({ timeout: 60_000 });
  if (!found) throw new Error(`no execution with ${query}`);
  return found;
}

async function openExecution(page: Page, id: string, tab = '', cluster = 'PROD-ETL') {
  await page.goto(`/clusters/${cluster}/executions/${id}${tab && `?tab=${tab}`}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('a failed execution shows its errors first, with what was around them and no secret', async ({
  page,
  request,
}) => {
  const { id } = await findExecution(request, 'status=failed');
  await openExecution(page, id);
  const errors = page.getByRole('region', { name: 'Errors' });
  await expect(errors.getByRole('heading', { name: 'What was around' })).toBeVisible();
  await expect(errors.getByText(/Password=\*\*\*/).first()).toBeVisible();
  await expect(page.getByText(/It ended .* ago/)).toBeVisible();
  await expect(page.getByText(/^(waited|not known for) /).first()).toBeVisible();
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/Password=(?!\*\*\*)\S/i);
});

test('what a message contains is text: no tag of it becomes an element', async ({
  page,
  request,
}) => {
  const { id } = await findExecution(request, 'status=failed');
  page.on('dialog', () => {
    throw new Error('a message has opened a dialog');
  });
  await openExecution(page, id);
  await page.getByRole('button', { name: 'To the start' }).click();
  const hostile = page.getByText('<script>alert("1")</script>').first();
  await hostile.scrollIntoViewIfNeeded();
  await expect(hostile).toBeVisible();
  await expect(page.locator('main img[src="x"]')).toHaveCount(0);
});

test('messages are filtered by type and text, and the link shows the same', async ({
  page,
  request,
  context,
}) => {
  const { id } = await findExecution(request, 'status=failed');
  await openExecution(page, id);
  const stream = page.getByRole('region', { name: 'Messages by time' });
  await stream.getByRole('button', { name: /^warning/ }).click();
  await page.getByRole('searchbox', { name: 'Find in messages' }).fill('redirected');
  await expect(stream.getByText(/rows were redirected/).first()).toBeVisible();
  await expect(stream.getByText(/rows were read/)).toHaveCount(0);
  await expect(page).toHaveURL(/redirected/);
  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect(shared.getByText(/rows were redirected/).first()).toBeVisible();
  await expect(shared.getByText(/rows were read/)).toHaveCount(0);
});

test('all messages are a file, in which nothing is secret', async ({ page, request }) => {
  const { id } = await findExecution(request, 'status=failed');
  await openExecution(page, id);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(50);
  expect(text).toContain('Password=***');
  expect(text).not.toMatch(/Password=(?!\*\*\*)[^;"\s]/i);
});

test('of a hundred thousand messages only those in sight are drawn, from both ends', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const { id } = await findExecution(request, 'package=ArchiveMovements.dtsx&status=succeeded');
  await openExecution(page, id);
  const stream = page.getByRole('region', { name: 'Messages by time' });
  await stream.getByRole('button', { name: 'To the start' }).click();
  await expect(stream.getByText('The execution was handed over.')).toBeVisible();
  await stream.getByRole('button', { name: 'To the end' }).click();
  await expect(stream.getByText(/step 9999\d is done|9\d % complete/).first()).toBeVisible();
  await expect(stream.getByText('The execution was handed over.')).toHaveCount(0);
  expect(await stream.getByRole('article').count()).toBeLessThan(150);
  await stream.getByRole('button', { name: 'To the start' }).click();
  await expect(stream.getByText('The execution was handed over.')).toBeVisible();
});

test('a running execution is followed, and says what comes when its lease runs out', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const { id } = await findExecution(request, 'status=running&scaleOut=yes', 'PROD-ETL');
  await openExecution(page, id);
  await expect(page.getByText(/On worker .*, attempt \d of \d|It ended/).first()).toBeVisible();
  await expect(page.getByText(/It ended .* ago/)).toBeVisible({ timeout: 60_000 });
});

test('the Gantt chart opens by keyboard, and is in the address', async ({ page, request }) => {
  const { id } = await findExecution(request, 'status=failed');
  await openExecution(page, id);
  await page.getByRole('tab', { name: 'Gantt' }).click();
  await expect(page).toHaveURL(/tab=gantt/);
  const chart = page.getByRole('treegrid');
  const loop = chart.getByRole('row', { name: /Load file/ }).first();
  await loop.focus();
  await page.keyboard.press('ArrowRight');
  await expect(loop).toHaveAttribute('aria-expanded', 'true');
  await expect(chart.getByText(/^Iteration 1|^Run 1/).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Messages' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('parameters tell where they come from, and never what is sensitive', async ({
  page,
  request,
}) => {
  const { id } = await findExecution(request, 'status=failed');
  await openExecution(page, id, 'parameters');
  await expect(page.getByText('WarehousePassword')).toBeVisible();
  await expect(page.getByText('sensitive, not read')).toBeVisible();
  await expect(page.getByText('FROM_THE_FUTURE')).toBeVisible();
  await page.getByRole('searchbox').fill('Cycle');
  await expect(page.getByText('WarehousePassword')).toHaveCount(0);
});

test('a failed run is compared with the last one that went well', async ({ page, request }) => {
  const { id } = await findExecution(request, 'status=failed');
  await openExecution(page, id, 'compare');
  await expect(page.getByText(/With execution/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Errors that the other run did not have')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Last good run' }).first()).toBeVisible();
});

test('the log of a task is read in the browser while it grows, searched, masked and downloaded', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const { id } = await findExecution(request, 'status=running&scaleOut=yes');
  await openExecution(page, id, 'logs');
  await expect(page.getByText('TaskId', { exact: true })).toBeVisible();
  await page
    .getByRole('button', { name: /task\.log/ })
    .first()
    .click();
  const log = page.getByRole('region', { name: /task\.log/ });
  await expect(log.getByText(/attempt \d of \d/)).toBeVisible();
  await expect(log.getByText('the task is over')).toBeVisible({ timeout: 60_000 });
  await log.getByRole('searchbox').fill('attempt');
  await page.keyboard.press('Enter');
  await expect(log.getByText(/1 match; all of it was searched/)).toBeVisible();
  const waiting = page.waitForEvent('download');
  await log.getByRole('link', { name: 'Download' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toContain('the task is over');
  expect(text).not.toContain('not-a-secret');
});

test('an id that nobody knows is told with the reasons that there can be', async ({ page }) => {
  for (const id of ['999999999', '9223372036854775807']) {
    await openExecution(page, id);
    await expect(page.getByText(`There is no execution ${id} to be seen`)).toBeVisible();
  }
  for (const id of ['0x10', '-1', '9223372036854775808', '1e3']) {
    const response = await page.goto(`${PROD}/${id}`);
    expect(response?.status()).toBe(404);
  }
});

test('what was read of an execution stays when its cluster stops answering, and does not look new', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const { id } = await findExecution(request, 'status=running', QUIET);
  await openExecution(page, id, '', QUIET);
  await expect(page.getByText(/On worker/).first()).toBeVisible();
  await withFaults(request, ['refuse'], async () => {
    await expect(page.getByText(/The server refuses the connection/).first()).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('.dtsx');
  });
});

test('packages tell how often, how well and how long, as far as it was recorded', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`/clusters/${QUIET}/packages`);
  const table = page.getByRole('table');
  await expect(page.getByText('Finished executions are still being read')).toHaveCount(0, {
    timeout: 90_000,
  });
  await expect(table.getByRole('row').nth(1)).toContainText('%');
  await page.getByRole('button', { name: '24 h' }).click();
  await expect(page).toHaveURL(/range=24h/);
  await table.getByRole('link').first().click();
  await expect(page.getByText('Usual workers')).toBeVisible();
  await expect(page.getByText('Figures', { exact: true })).toBeVisible();
});
