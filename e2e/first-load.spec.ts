import { expect, test } from '@playwright/test';
import { FIRST_LOAD_AIMS_KB, measureFirstLoad } from '@/scripts/first-load';

const CLUSTER = '/clusters/QUIET';

const PAGES = [
  '/',
  `${CLUSTER}/workers`,
  `${CLUSTER}/executions`,
  `${CLUSTER}/packages`,
  `${CLUSTER}/history`,
  `${CLUSTER}/master`,
  `${CLUSTER}/availability-groups`,
  `${CLUSTER}/readiness`,
  '/executions',
  '/availability-groups',
  '/anomalies',
  '/runbooks',
  '/runbooks/lease-and-timeouts?cluster=QUIET',
  '/diagnose',
  '/monitor',
  '/permissions',
  '/notifications',
  '/account',
  '/audit',
  '/users-and-tokens',
];

for (const path of PAGES) {
  test(`the scripts of ${path} weigh what a console page may`, async ({ baseURL }) => {
    const { scriptKb } = await measureFirstLoad(`${baseURL}${path}`);
    expect(scriptKb).toBeGreaterThan(0);
    expect(scriptKb).toBeLessThan(FIRST_LOAD_AIMS_KB.console);
  });
}

// Pages about one thing: the names of what there is are asked for first.
test('the scripts of pages about one thing weigh what a console page may', async ({
  baseURL,
  request,
}) => {
  const ask = async (path: string) => (await (await request.get(path)).json()) as unknown;
  const workers = (await ask(`/api${CLUSTER}/workers`)) as { data: { workers: { id: string }[] } };
  const executions = (await ask(`/api${CLUSTER}/executions`)) as {
    data: { page: { rows: { id: string }[] } };
  };
  const groups = (await ask('/api/clusters/AG-LAB/availability-groups')) as {
    data: { groups: { id: string }[] };
  };
  const anomalies = (await ask('/api/anomalies')) as { data: { anomalies: { id: string }[] } };
  const paths = [
    ...workers.data.workers.map(({ id }) => `${CLUSTER}/workers/${id}`).slice(0, 1),
    ...executions.data.page.rows.map(({ id }) => `${CLUSTER}/executions/${id}`).slice(0, 1),
    ...groups.data.groups.map(({ id }) => `/clusters/AG-LAB/availability-groups/${id}`).slice(0, 1),
    ...anomalies.data.anomalies.map(({ id }) => `/anomalies/${encodeURIComponent(id)}`).slice(0, 1),
  ];
  expect(paths).toHaveLength(4);
  for (const path of paths) {
    const { scriptKb } = await measureFirstLoad(`${baseURL}${path}`);
    expect.soft(scriptKb, path).toBeLessThan(FIRST_LOAD_AIMS_KB.console);
  }
});

test('the scripts of a wall weigh what a wall may', async ({ baseURL }) => {
  for (const path of ['/wall', '/wall/QUIET']) {
    const { scriptKb } = await measureFirstLoad(`${baseURL}${path}`);
    expect.soft(scriptKb, path).toBeLessThan(FIRST_LOAD_AIMS_KB.wall);
  }
});
