import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.goto('/clusters/QUIET/workers');
  await expect(page.getByRole('button', { name: /live/ })).toBeVisible();
});

test('Ctrl+K finds a worker by a part of its name and goes there', async ({ page }) => {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await field.fill('qtw0');
  await expect(page.getByRole('option', { name: /QTW01/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await field.fill('qtw03');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/clusters\/QUIET\/workers\/[0-9A-F-]{36}$/i);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what is found is a page, a runbook or a setting as well, and Esc closes', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('combobox').fill('certificate');
  await expect(page.getByRole('option', { name: /A certificate was changed/ })).toBeVisible();
  await page.getByRole('combobox').fill('utc');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Time zone.*UTC/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('? lists the keys; switched off there, letters do nothing any more', async ({ page }) => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.getByText('Go to a page')).toBeVisible();
  await dialog.getByRole('checkbox', { name: /Single keys work/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('g and a letter goes to a page, but not while somebody types', async ({ page }) => {
  const filter = page.getByRole('searchbox').first();
  await filter.fill('');
  await filter.pressSequentially('ga?');
  await expect(filter).toHaveValue('ga?');
  await expect(page).toHaveURL(/\/clusters\/QUIET\/workers/);
  await filter.blur();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page).toHaveURL(/\/anomalies$/);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/wall$/);
});

test('j enters the first list, Esc leaves it', async ({ page }) => {
  await page.goto('/clusters/QUIET/workers?view=table');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('row').nth(2)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toBeFocused();
});
