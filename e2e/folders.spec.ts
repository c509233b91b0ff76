import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startEmbeddedCluster, type EmbeddedCluster } from '@/lib/demo/embedded-cluster';
import { startGuardedDashboard, type GuardedDashboard } from './guarded-dashboard';
import { DASHBOARD_PORT } from './ports';

const PASSWORD = 'correct horse battery';
const CLUSTER = 'SHARED';

let cluster: EmbeddedCluster;
let dashboard: GuardedDashboard;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  cluster = await startEmbeddedCluster({
    ...{ name: CLUSTER, seed: 7, workerCount: 12, executionCount: 300 },
    ...{ userName: 'watcher', password: 'watcher' },
  });
  const watched = { name: CLUSTER, connection: cluster.connectionString };
  dashboard = startGuardedDashboard(DASHBOARD_PORT + 3, [watched]);
  await dashboard.firstLink;
  const viewer = ['--role', 'viewer'];
  await dashboard.admin(['create-user', 'Ada', ...viewer], `${PASSWORD}\n`);
  const limited = ['create-user', 'Fiona', ...viewer, '--folders', 'finance'];
  await dashboard.admin(limited, `${PASSWORD}\n`);
});

test.afterAll(async () => {
  dashboard.close();
  await cluster.close();
});

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${dashboard.url}/sign-in`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** The id of the newest execution of a folder, for whoever is signed in. */
async function newestOf(page: Page, folder: string): Promise<string> {
  const address = `${dashboard.url}/api/clusters/${CLUSTER}/executions?folder=${folder}`;
  const { data } = (await (await page.request.get(address)).json()) as {
    data: { page: { rows: { id: string }[] } };
  };
  return data.page.rows[0]?.id ?? '';
}

test('who may read one folder is shown its executions, is told so, and finds no other', async ({
  page,
  browser,
}) => {
  const other = await browser.newPage();
  await signIn(other, 'Ada');
  const hidden = await newestOf(other, 'Logistics');
  expect(hidden).not.toBe('');
  await other.close();

  await signIn(page, 'Fiona');
  await expect(page.getByText('Whole cluster').first()).toBeVisible();
  await expectNoBarriers(page);
  await page.goto(`${dashboard.url}/clusters/${CLUSTER}/executions`);
  await expect(page.getByText('Showing executions of the folder finance only')).toBeVisible();
  await expect(page.getByText('GeneralLedger').first()).toBeVisible();
  const text = (await page.locator('main').textContent()) ?? '';
  for (const name of ['Logistics', 'Sales', '夜間処理']) expect(text).not.toContain(name);
  await page.getByRole('button', { name: 'Folder' }).click();
  await expect(page.getByRole('option')).toHaveText(['Finance']);
  await page.keyboard.press('Escape');
  await expectNoBarriers(page);

  const mine = await newestOf(page, 'Finance');
  const addressOf = (id: string) => `${dashboard.url}/clusters/${CLUSTER}/executions/${id}`;
  expect((await page.goto(addressOf(mine)))?.status()).toBe(200);
  expect((await page.goto(addressOf(hidden)))?.status()).toBe(404);
  expect(await newestOf(page, 'Logistics')).toBe('');
});

test('the account and the workers say where the limit holds', async ({ page }) => {
  await signIn(page, 'Fiona');
  await page.goto(`${dashboard.url}/account`);
  await expect(
    page.getByText(`${CLUSTER}: showing executions of the folder finance only`),
  ).toBeVisible();
  await expectNoBarriers(page);
  await page.goto(`${dashboard.url}/clusters/${CLUSTER}/workers`);
  await expect(page.getByText('Whole cluster').first()).toBeVisible();
  await page.goto(`${dashboard.url}/wall/${CLUSTER}`);
  await expect(page.getByText('Whole cluster').first()).toBeVisible();
});
