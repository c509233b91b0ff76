import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startGuardedDashboard, type GuardedDashboard } from './guarded-dashboard';
import { DASHBOARD_PORT } from './ports';

const PASSWORD = 'correct horse battery';

let dashboard: GuardedDashboard;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  dashboard = startGuardedDashboard(DASHBOARD_PORT + 2);
  await dashboard.firstLink;
});

test.afterAll(() => dashboard.close());

async function signIn(page: Page, name: string, path = '/sign-in'): Promise<void> {
  await page.goto(dashboard.url + path);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function expectNoBarriers(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

test('the first account is made with the link that the start prints, and the link works once', async ({
  page,
}) => {
  const link = await dashboard.firstLink;
  await page.goto(link);
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Make the account and sign in' }).click();
  await expect(page.getByText('It takes at least 12 characters.')).toBeVisible();
  await expectNoBarriers(page);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();

  await page.goto(link);
  await page.getByLabel('Name').fill('Eve');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account and sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not valid' })).toBeVisible();
});

test('who is not signed in is sent to sign in, and comes back to what they asked for', async ({
  page,
}) => {
  await page.goto(`${dashboard.url}/anomalies?severity=critical`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectNoBarriers(page);
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('Password').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The name or the password is wrong')).toBeVisible();
  await expectNoBarriers(page);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${dashboard.url}/anomalies?severity=critical`);
});

test('a viewer of one cluster sees that one, and no page of admins', async ({ page }) => {
  const made = await dashboard.admin(
    ['create-user', 'Vera', '--role', 'viewer', '--clusters', 'BRAVO'],
    `${PASSWORD}\n`,
  );
  expect(made).toContain('Vera');
  await signIn(page, 'Vera');
  await expect(page.getByRole('link', { name: 'BRAVO' }).first()).toBeVisible();
  await expect(page.getByText('ALPHA')).toHaveCount(0);
  expect((await page.goto(`${dashboard.url}/clusters/ALPHA/workers`))?.status()).toBe(404);
  await page.goto(`${dashboard.url}/users-and-tokens`);
  await expect(page.getByRole('heading', { name: 'This page is for admins' })).toBeVisible();
  await page.goto(`${dashboard.url}/account`);
  await expect(page.getByText('Signed in as Vera')).toBeVisible();
  await expectNoBarriers(page);
});

test('an admin makes an account on the page, whose owner chooses the password; and changes it there', async ({
  page,
  browser,
}) => {
  await signIn(page, 'Ada', '/sign-in?next=/users-and-tokens');
  const form = page.getByRole('region', { name: 'New account' });
  await form.getByLabel('Name').fill('Otto');
  await form.getByLabel('operator: also').check();
  await form.getByRole('button', { name: 'Make the account' }).click();
  const address = (await page.getByRole('group', { name: 'New link' }).textContent()) ?? '';
  expect(address).toContain(`${dashboard.url}/sign-in/password#`);
  await expectNoBarriers(page);

  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await elsewhere.goto(address);
  await expectNoBarriers(elsewhere);
  await elsewhere.getByLabel('Password').fill(PASSWORD);
  await elsewhere.getByRole('button', { name: 'Set the password and sign in' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Change Otto' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change Otto' });
  await expectNoBarriers(page);
  await dialog.getByLabel('BRAVO').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Otto operator BRAVO/ })).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await context.close();

  await page.getByRole('button', { name: 'Change Otto' }).click();
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await dialog.getByRole('button', { name: 'Disable it, now?' }).click();
  await expect(dialog.getByText('The account is disabled')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Change Ada' }).click();
  await expect(page.getByText('This is your own account')).toBeVisible();
});

test('a display gets in by its token, which leaves the address at once and can be revoked', async ({
  page,
  browser,
}) => {
  await signIn(page, 'Ada');
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Users and tokens' }).click();
  await page.getByLabel('What it is called').fill('Hall');
  await page.getByRole('region', { name: 'New token' }).getByLabel('BRAVO').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const address = (await page.getByRole('group', { name: 'New token' }).textContent()) ?? '';
  expect(address).toContain(`${dashboard.url}/wall?token=sow_`);
  await expectNoBarriers(page);

  const display = await browser.newPage();
  await display.goto(address);
  await expect(display).toHaveURL(`${dashboard.url}/wall`);
  await expect(display.getByText('BRAVO').first()).toBeVisible();
  await expect(display.getByText('ALPHA')).toHaveCount(0);
  expect((await display.request.get(`${dashboard.url}/api/overview`)).status()).toBe(403);

  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('button', { name: 'Revoke for good?' }).click();
  await expect(page.getByRole('cell', { name: /^revoked/ })).toBeVisible();
  await display.reload();
  await expect(display).toHaveURL(/\/sign-in/);
  await display.close();
});

test('signing out ends the visit everywhere, and the audit has told all of it', async ({
  page,
  context,
}) => {
  await signIn(page, 'Ada', '/sign-in?next=/audit');
  await expect(page.getByRole('cell', { name: 'made a token' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'failed to sign in' }).first()).toBeVisible();
  await expectNoBarriers(page);
  const other = await context.newPage();
  await other.goto(`${dashboard.url}/monitor`);
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  // The next question of the other page finds out.
  await expect(other).toHaveURL(/\/sign-in\?next=%2Fmonitor$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});
