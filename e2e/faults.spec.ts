import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import type { FaultName } from '@/lib/demo/faults';
import { QUIET, switchFault, withFaults } from './faults';

const WORKERS = `/clusters/${QUIET}/workers`;
const MASTER = `/clusters/${QUIET}/master`;

function clusterPanel(page: Page, name: string) {
  return page.getByRole('region', { name: new RegExp(`^${name}`) });
}

async function expectWell(page: Page): Promise<void> {
  await page.goto('/');
  await expect(clusterPanel(page, QUIET).getByText('well', { exact: true })).toBeVisible({
    timeout: 45_000,
  });
}

/** What the overview says of a cluster that cannot be reached or read at all. */
const UNREACHABLE: [fault: FaultName, says: string, number: string | null][] = [
  ['refuse', 'The server refuses the connection', null],
  ['refuse-encryption', 'The server does not encrypt', null],
  ['login-failed', 'The login was refused', '18456'],
  ['database-missing', 'SSISDB is not available', '4060'],
  ['database-restoring', 'SSISDB is not available', '927'],
  ['database-offline', 'SSISDB is not available', '942'],
  ['unreadable-secondary', 'This replica does not allow reads', '976'],
  ['read-only-replica', 'This is not the primary replica', null],
  ['drop-mid-result', 'The connection broke off', null],
  ['slow', 'No answer in time', null],
];

test.describe('a cluster that cannot be read', () => {
  for (const [fault, says, number] of UNREACHABLE) {
    test(`${fault}: says why and since when, keeps the old data as unknown, recovers by itself`, async ({
      page,
      request,
    }) => {
      test.setTimeout(120_000);
      await expectWell(page);
      await withFaults(request, [fault], async () => {
        const panel = clusterPanel(page, QUIET);
        await expect(panel.getByText(says).first()).toBeVisible({ timeout: 40_000 });
        await expect(panel.getByText(/^since /)).toBeVisible();
        if (number) await expect(panel.getByText(new RegExp(number)).first()).toBeVisible();
        await expect(panel.getByText('critical', { exact: true }).first()).toBeVisible();
        await expect(clusterPanel(page, 'PROD-ETL').getByText(says)).toHaveCount(0);

        await page.goto(WORKERS);
        const tile = page.getByRole('listitem').filter({ hasText: 'QTW01' });
        await expect(tile.getByText('unknown', { exact: true })).toBeVisible();
        await expect(tile.getByText('was online')).toBeVisible();
      });
      await expectWell(page);
    });
  }
});

/** What the workers page says when parts cannot be read and the rest can. */
test.describe('a cluster of which parts cannot be read', () => {
  for (const [fault, says] of [
    ['lock-timeout', 'Gave way to a lock'],
    ['deadlock', 'Gave way in a deadlock'],
  ] as const) {
    test(`${fault}: says so, and recovers`, async ({ page, request }) => {
      test.setTimeout(120_000);
      await expectWell(page);
      await withFaults(request, [fault], async () => {
        await expect(clusterPanel(page, QUIET).getByText(says).first()).toBeVisible();
        await expect(clusterPanel(page, QUIET).getByText('well', { exact: true })).toHaveCount(0);
      });
      await expectWell(page);
    });
  }

  for (const fault of ['permission-denied', 'revoked-after-probe'] as const) {
    test(`${fault}: slots are unknown and the GRANT is told, while workers go on`, async ({
      page,
      request,
    }) => {
      test.setTimeout(120_000);
      await expectWell(page);
      await withFaults(request, [fault], async () => {
        // Rights are asked again only now and then, so a revoked one shows at the next look at the table.
        await page.goto('/anomalies?cluster=QUIET');
        const card = page.getByRole('article', { name: /internal\.tasks/ });
        await expect(card).toBeVisible({ timeout: 45_000 });
        await expect(card.getByText(/GRANT SELECT ON OBJECT::internal\.tasks/)).toBeVisible();

        await page.goto(WORKERS);
        const tile = page.getByRole('listitem').filter({ hasText: 'QTW01' });
        await expect(tile.getByText('online', { exact: true })).toBeVisible();
        await expect(tile.getByText('slots unknown')).toBeVisible();
      });
      await expectWell(page);
    });
  }

  test('zero rows because of a missing role are denied, not an empty cluster', async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    await expectWell(page);
    await withFaults(request, ['zero-rows'], async () => {
      await page.goto(WORKERS);
      await expect(
        page.getByText('The dashboard may not read internal.worker_agents').first(),
      ).toBeVisible({ timeout: 45_000 });
      await expect(page.getByText('No worker is registered')).toHaveCount(0);
    });
    await expectWell(page);
  });
});

test.describe('a cluster with odd values', () => {
  test('a master heartbeat that is no date makes the master unknown, and shows the text', async ({
    page,
    request,
  }) => {
    await withFaults(request, ['garbage-master-time'], async () => {
      await page.goto(MASTER);
      await expect(page.getByText('unknown').first()).toBeVisible();
      await page.goto('/anomalies?cluster=QUIET');
      await expect(page.getByText('LAST_ONLINE_TIME').first()).toBeVisible();
    });
    await expectWell(page);
  });

  test('a missing master property is named', async ({ page, request }) => {
    await withFaults(request, ['missing-master-property'], async () => {
      await page.goto('/anomalies?cluster=QUIET');
      await expect(page.getByText('MASTER_ADDRESS').first()).toBeVisible();
    });
    await expectWell(page);
  });

  test('a server clock an hour ahead is reported, and workers are judged by that clock', async ({
    page,
    request,
  }) => {
    await withFaults(request, ['clock-hour-off'], async () => {
      await page.goto('/anomalies?cluster=QUIET&rule=clock-skew');
      await expect(page.getByRole('article').first()).toBeVisible({ timeout: 30_000 });
      await page.goto(WORKERS);
      const tile = page.getByRole('listitem').filter({ hasText: 'QTW01' });
      await expect(tile.getByText('online', { exact: true })).toBeVisible();
    });
    await expectWell(page);
  });

  test('a worker without a machine name and unknown status codes stay visible', async ({
    page,
    request,
  }) => {
    await withFaults(request, ['null-machine-name', 'unknown-status'], async () => {
      await page.goto(WORKERS);
      await expect(page.getByRole('listitem').filter({ hasText: /seen|never/ })).toHaveCount(8);
    });
    await expectWell(page);
  });

  test('execution ids above 2^53 are shown to the last digit', async ({ page, request }) => {
    test.setTimeout(180_000);
    await switchFault(request, 'huge-ids', true);
    const huge = await pollForHugeExecution(request);
    await page.goto(`${WORKERS}/${huge.workerId}`);
    await expect(page.getByText(huge.executionId).first()).toBeVisible();
  });
});

type HeldTask = { workerId: string; executionId: string };

/** Waits until a worker holds a task of an execution whose id no JavaScript number can carry. */
async function pollForHugeExecution(request: APIRequestContext): Promise<HeldTask> {
  let huge: HeldTask | undefined;
  await expect
    .poll(
      async () => {
        const response = await request.get(`/api/clusters/${QUIET}/workers`);
        const { data } = (await response.json()) as { data: { tasks: Partial<HeldTask>[] } };
        huge = data.tasks.find(
          (task): task is HeldTask =>
            Boolean(task.workerId) && /^9007199254\d{6}$/.test(task.executionId ?? ''),
        );
        return huge !== undefined;
      },
      { timeout: 120_000 },
    )
    .toBe(true);
  if (!huge) throw new Error('no worker holds such a task');
  return huge;
}
