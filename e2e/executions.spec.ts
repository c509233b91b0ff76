import { expect, test, type Page } from '@playwright/test';
import { QUIET, withFaults } from './faults';

const PROD = '/clusters/PROD-ETL/executions';

function table(page: Page) {
  return page.getByRole('table', { name: 'Executions, newest first' });
}

function rows(page: Page) {
  return page.locator('[data-row]');
}

async function openList(page: Page, path = PROD): Promise<void> {
  await page.goto(path);
  await expect(table(page)).toBeVisible();
}

async function scrollToBottom(page: Page): Promise<void> {
  await table(page).evaluate((element) => element.parentElement?.scrollTo(0, 1e9));
}

async function listedCount(page: Page): Promise<number> {
  return Number((await page.getByText(/listed so far|in all/).innerText()).replace(/\D/g, ''));
}

test('what is filtered is in the address, so that a link shows the same list', async ({
  page,
  context,
}) => {
  await openList(page);
  await page.getByRole('button', { name: 'failed', exact: true }).click();
  await page.getByRole('button', { name: 'Folder', exact: true }).click();
  await page.getByRole('combobox', { name: 'Folder' }).fill('fin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/status=failed/);
  await expect(page).toHaveURL(/folder=Finance/);
  const shared = await context.newPage();
  await openList(shared, page.url());
  await expect(rows(shared).first()).toContainText('failed');
  await expect(rows(shared).first()).toContainText('Finance');
  await shared.getByRole('button', { name: 'Clear filters' }).click();
  await expect(shared).toHaveURL(/executions$/);
});

test('a part of the address that nobody understands is told, not dropped in silence', async ({
  page,
}) => {
  await openList(page, `${PROD}?status=failed,broken`);
  await expect(page.getByText('Status: “broken”')).toBeVisible();
  await page.getByRole('button', { name: 'Remove from the address' }).click();
  await expect(page).toHaveURL(/status=failed$/);
  await expect(page.getByText('Status: “broken”')).toHaveCount(0);
});

test('however far one scrolls, as many rows are drawn, and the first one is found again', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openList(page);
  const first = await rows(page).first().getByRole('link').first().innerText();
  await expect(async () => {
    await scrollToBottom(page);
    expect(await listedCount(page)).toBeGreaterThan(1_000);
  }).toPass({ timeout: 90_000 });
  expect(await rows(page).count()).toBeLessThan(80);
  await page.keyboard.press('j');
  await page.keyboard.press('Home');
  await expect(page.locator('[data-row="0"]').getByRole('link').first()).toHaveText(first);
});

test('new executions announce themselves, and rows stay where they are until they are asked for', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await openList(page);
  const first = await rows(page).first().getByRole('link').first().innerText();
  const announcement = page.getByRole('button', { name: /new: show/ });
  await expect(announcement).toBeVisible({ timeout: 60_000 });
  await expect(rows(page).first().getByRole('link').first()).toHaveText(first);
  await announcement.click();
  await expect(rows(page).first().getByRole('link').first()).not.toHaveText(first);
});

test('coming back from another page leads to the same place of the list', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('j');
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('PageDown');
  const active = page.locator('[data-row]:focus');
  await expect(active).toHaveAttribute('data-row', /^[2-9]\d$/);
  const place = Number(await active.getAttribute('data-row'));
  const id = await active.getByRole('link').first().innerText();
  const scroller = table(page).locator('..');
  const scrollTop = await scroller.evaluate((element) => element.scrollTop);
  await page.getByRole('link', { name: 'Workers', exact: true }).click();
  await expect(page).toHaveURL(/workers$/);
  await page.goBack();
  await expect(page.locator(`[data-row="${place}"]`).getByRole('link').first()).toHaveText(id);
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(scrollTop);
});

test('a retried execution says why its waiting is not known, and what became of its attempts', async ({
  page,
}) => {
  await openList(page, `${PROD}?retried=yes`);
  await expect(
    rows(page)
      .first()
      .getByText(/SSISDB keeps the last pickup only/),
  ).toBeAttached();
  await rows(page)
    .first()
    .getByRole('button', { name: /^Attempts of execution/ })
    .click();
  const attempts = page.getByRole('table', { name: /^Attempts of execution/ });
  await expect(attempts.getByText('lost, run again').first()).toBeVisible();
});

test('the columns that were chosen are in the address and remembered', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Caller' }).click();
  await expect(page).toHaveURL(/columns=/);
  await openList(page);
  await expect(page.getByRole('columnheader', { name: 'Worker' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Caller' })).toHaveCount(0);
});

test('what is filtered is a file at the press of a button', async ({ page }) => {
  await openList(page, `${PROD}?status=failed`);
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toBe('PROD-ETL executions.csv');
});

test('a cluster that cannot be read is named beside the rows of the others, and is not pushed in later', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const missing = page.getByText('QUIET: its rows are missing here');
  await withFaults(request, ['refuse'], async () => {
    await openList(page, '/executions');
    await expect(missing).toBeVisible();
    await expect(rows(page).first()).toContainText('PROD-ETL');
  });
  await expect(page.getByText('QUIET answers again')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Read the list anew' }).click();
  await expect(page.getByText('QUIET answers again')).toHaveCount(0);
});

test('rows of a cluster that stops answering stay, hatched, with since when', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  await openList(page, `/clusters/${QUIET}/executions`);
  const id = await rows(page).first().getByRole('link').first().innerText();
  await withFaults(request, ['refuse'], async () => {
    await expect(page.getByText('The server refuses the connection')).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText(/What you see below is from then/)).toBeVisible();
    await expect(rows(page).first().getByRole('link').first()).toHaveText(id);
  });
});

test('a list that may not be read names the right that is missing, and is not called empty', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  await withFaults(request, ['zero-rows'], async () => {
    await page.goto(`/clusters/${QUIET}/executions`);
    const grant = page.getByText(/ALTER ROLE ssis_logreader ADD MEMBER/);
    await expect(async () => {
      await page.reload();
      await expect(grant.first()).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByText('There is no execution at all')).toHaveCount(0);
  });
});
