import AxeBuilder from '@axe-core/playwright';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { anomaliesPayloadSchema } from '@/lib/domain/anomalies/anomalies-payload';
import { createToken, runTokenCommand } from './collector-command';

// Nothing happens in this cluster, and no collector posts for it: what is known of its failover cluster is what these
// tests tell, one after the other.
const LAB = 'AG-LAB';
const GROUPS = `/clusters/${LAB}/availability-groups`;
const SETTINGS = `/api/clusters/${LAB}/cluster-settings`;

const BROKEN = `PS C:\\> Get-Cluster | Format-List -Property *

Name                      : WSFC-LAB
AddEvictDelay             : 60
SameSubnetDelay           : 1000
SameSubnetThreshold       : 10
CrossSubnetDelay          : 1.000
CrossSubnetThreshold      : 20
SameSubnetTreshold        : 20
Remember to ask the network team

PS C:\\> Get-ClusterNode | Format-List -Property *

NodeName     : SQLLAB01
MajorVersion : 10
MinorVersion : 0
BuildNumber  : 14393

NodeName     : SQLLAB02
MajorVersion : 10
MinorVersion : 0
BuildNumber  : 14393

NodeName     : SQLLAB03
MajorVersion : 10
MinorVersion : 0
BuildNumber  : 14393

PS C:\\> Get-ClusterResource | Get-ClusterParameter

Object     Name         Value Type
------     ----         ----- ----
AG-ETL     LeaseTimeout 20000 UInt32
AG-REPORTS LeaseTimeout 40000 UInt32
`;

const MENDED = `SameSubnetThreshold : 25

Object     Name         Value Type
------     ----         ----- ----
AG-ETL     LeaseTimeout 20000 UInt32
AG-REPORTS LeaseTimeout 20000 UInt32
`;

async function paste(page: Page, text: string) {
  await page.goto(GROUPS);
  await page.getByLabel('Output of the commands').fill(text);
  await page.getByRole('button', { name: 'Show what is understood' }).click();
  const preview = page.getByRole('region', { name: 'What was understood' });
  await expect(preview).toBeVisible();
  return preview;
}

async function knownValues(request: APIRequestContext): Promise<unknown> {
  const response = await request.get(SETTINGS);
  return ((await response.json()) as { data: { values: unknown } }).data.values;
}

const groupRow = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test.describe.serial('settings of a failover cluster', () => {
  test('a paste is shown as it was understood, its unread lines are named, and nothing is kept unconfirmed', async ({
    page,
    request,
  }) => {
    const preview = await paste(page, BROKEN);
    await expect(preview.getByText('Nothing is kept until you confirm it below.')).toBeVisible();
    await expect(preview.getByRole('row').filter({ hasText: 'AG-REPORTS' })).toContainText(
      '40,000 ms',
    );
    await expect(preview.getByRole('row').filter({ hasText: 'CrossSubnetDelay' })).toContainText(
      '1.000 with separators of thousands',
    );
    await expect(preview.getByText('2 lines were not understood')).toBeVisible();
    await expect(preview.getByText(/SameSubnetTreshold\s+: 20/)).toBeVisible();
    await expect(preview.getByText('Remember to ask the network team')).toBeVisible();
    expect(await knownValues(request)).toBeNull();

    await page.goto(GROUPS);
    await expect(groupRow(page, 'AG-REPORTS')).toContainText('not evaluated');
    await expect(groupRow(page, 'AG-REPORTS')).toContainText('never imported');
  });

  test('garbage is not taken for settings, and there is nothing to confirm', async ({ page }) => {
    const preview = await paste(page, 'Lorem ipsum dolor sit amet\n1000\n20,5 %\n');
    await expect(
      preview.getByText('No setting of a failover cluster was found in this text'),
    ).toBeVisible();
    await expect(preview.getByRole('button', { name: /^Keep/ })).toHaveCount(0);
  });

  test('an import turns relations and opens anomalies, their runbook has the values in, and a mended paste resolves them', async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await paste(page, BROKEN);
    await page.getByRole('button', { name: 'Keep 9 values' }).click();
    await expect(page.getByText('Say who you are')).toBeVisible();
    await page.getByLabel('Your name').fill('Anna DBA');
    await page.getByRole('button', { name: 'Keep 9 values' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'The values are kept' })).toBeVisible();
    await expect(groupRow(page, 'AG-REPORTS')).toContainText('broken');
    await expect(groupRow(page, 'AG-ETL')).toContainText('at the limit');

    await page.goto(`/anomalies?cluster=${LAB}&rule=lease-outlives-cluster-timeout&state=open`);
    const card = page.getByRole('article', { name: /AG-REPORTS/ });
    await expect(card).toContainText('critical');
    await expect(page.getByRole('article', { name: /AG-ETL/ })).toContainText('warning');
    await card.getByRole('heading', { level: 2 }).getByRole('link').click();
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Opened');
    const anomalyUrl = page.url();

    await page.getByRole('link', { name: /^Open the runbook/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Lease, cluster and health-check timeouts',
    );
    await expect(
      page
        .getByText(
          "Get-ClusterResource -Name 'AG-REPORTS' | Get-ClusterParameter -Name LeaseTimeout",
        )
        .first(),
    ).toBeVisible();
    await expect(
      page.getByText(/ALTER AVAILABILITY GROUP \[AG-REPORTS\] SET/).first(),
    ).toBeVisible();

    await paste(page, MENDED);
    await page.getByRole('button', { name: 'Keep 3 values' }).click();
    const kept = page.getByRole('status').filter({ hasText: 'The values are kept' });
    await expect(kept).toContainText('2 values have changed');
    await expect(kept).toContainText('SameSubnetThreshold: 10 → 25');
    await expect(kept).toContainText('LeaseTimeout of AG-REPORTS: 40,000 → 20,000');
    await expect(groupRow(page, 'AG-REPORTS')).toContainText('holds');

    await page.goto(anomalyUrl);
    await expect(page.getByText(/^Resolved at/)).toBeVisible({ timeout: 30_000 });
    // What the paste mended it broke elsewhere: the limit across subnets is lower now.
    await page.goto(
      `/anomalies?cluster=${LAB}&rule=cross-subnet-threshold-below-same-subnet&state=open`,
    );
    await expect(page.getByRole('article').first()).toContainText('25');
  });

  test('every value keeps who told it and how old it is, and what imports have changed', async ({
    page,
  }) => {
    await page.goto(GROUPS);
    await groupRow(page, 'AG-REPORTS').getByRole('link').first().click();
    const settings = page.getByRole('region', { name: 'Settings' });
    const told = settings.getByRole('definition').filter({ hasText: 'pasted · Anna DBA' });
    await expect(told.first()).toContainText('changed from 40,000');
    await expect(told.nth(2)).toContainText('changed from 10');
    await page.getByText('What imports have changed').click();
    await expect(page.getByText('SameSubnetThreshold: 10 → 25')).toBeVisible();
  });

  test('of several ways to read a value a person chooses one, and says whose it is', async ({
    page,
  }) => {
    const preview = await paste(
      page,
      'Object    Name         Value Type\n------    ----         ----- ----\nAG-REP... LeaseTimeout 30000 UInt32\n',
    );
    await expect(preview.getByText('the console cut it off')).toBeVisible();
    await expect(preview.getByRole('button', { name: 'Keep 0 values' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await preview.getByLabel('Value of LeaseTimeout').selectOption('30000');
    await preview.getByLabel(/^Availability group of LeaseTimeout/).selectOption('AG-REPORTS');
    await preview.getByLabel('Your name').fill('Anna DBA');
    await preview.getByRole('button', { name: 'Keep 1 value' }).click();
    await expect(
      page.getByRole('status').getByText('LeaseTimeout of AG-REPORTS: 20,000 → 30,000'),
    ).toBeVisible();
  });

  test('a post of the collector needs a valid token of its cluster, a date that is not ahead, and its own failover cluster', async ({
    page,
    request,
  }) => {
    test.setTimeout(120_000);
    const token = await createToken(LAB);
    const body = (changes: object = {}) => ({
      version: 1,
      takenAt: new Date().toISOString(),
      sender: 'SQLLAB02',
      failoverCluster: 'WSFC-LAB',
      nodes: [{ name: 'SQLLAB01', version: '10.0.17763' }],
      values: { sameSubnetDelayMs: 1_000, sameSubnetThreshold: 20 },
      groups: [{ name: 'ag-reports', leaseTimeoutMs: 25_000 }],
      ...changes,
    });
    const post = async (authorization: string | null, data: unknown) => {
      const headers: Record<string, string> = authorization === null ? {} : { authorization };
      const response = await request.post('/api/cluster-settings', { data, headers });
      const { error } = (await response.json()) as { error?: { code: string } };
      return [response.status(), error?.code];
    };
    const before = await knownValues(request);
    const forged = `${token.slice(0, -4)}AAAA`;
    const prodToken = await createToken('PROD-ETL');
    const later = new Date(Date.now() + 10 * 60_000).toISOString();

    expect(await post(null, body())).toEqual([401, 'unauthorized']);
    expect(await post(`Bearer ${forged}`, body())).toEqual([401, 'unauthorized']);
    expect(await post(`Bearer ${prodToken}`, body())).toEqual([403, 'forbidden']);
    expect(await post(`Bearer ${token}`, body({ takenAt: later }))).toEqual([400, 'badRequest']);
    expect(await post(`Bearer ${token}`, { ...body(), groups: 'x' })).toEqual([400, 'badRequest']);
    const filler = 'x'.repeat(300_000);
    expect(await post(`Bearer ${token}`, body({ filler }))).toEqual([413, 'tooLarge']);
    expect(await knownValues(request)).toEqual(before);

    const good = body();
    expect(await post(`Bearer ${token}`, good)).toEqual([200, undefined]);
    expect(await post(`Bearer ${token}`, good)).toEqual([409, 'conflict']);
    await page.goto(GROUPS);
    await expect(page.getByText(/collector by SQLLAB02, of WSFC-LAB/)).toBeVisible();
    await expect(groupRow(page, 'AG-REPORTS')).toContainText('12,500 < 20,000');

    await runTokenCommand('revoke', LAB);
    await expect.poll(() => post(`Bearer ${token}`, body())).toEqual([401, 'unauthorized']);
  });
});

test('supposed settings recompute relations and timeline, print the commands, and change nothing', async ({
  page,
}) => {
  // The collector of the simulated cluster tells a lease of 40 s against ten beats of a second.
  await page.goto('/clusters/PROD-ETL/availability-groups');
  await groupRow(page, 'AG-REPORTS').getByRole('link').first().click();
  const r1 = (title: string) =>
    page.getByRole('region', { name: title, exact: true }).getByRole('listitem').first();
  await expect(r1('Relations')).toContainText('20,000 < 10,000');
  await expect(r1('Relations')).toContainText('broken');
  await expect(page.getByText(/Two primaries are possible from 10\.0 s to 20\.0 s/)).toBeVisible();

  const whatIf = page.getByRole('region', { name: 'What if' });
  await whatIf.getByLabel('LeaseTimeout (ms)').fill('19000');
  await whatIf.getByLabel('SameSubnetThreshold, slider').press('ArrowRight');
  await expect(r1('Relations, if it were so')).toContainText('9,500 < 11,000');
  await expect(r1('Relations, if it were so')).toContainText('is now: broken');
  await expect(page.getByText('The lease is out before a new primary may come up.')).toBeVisible();
  const commands = whatIf.getByRole('group', { name: /^Command for/ });
  await expect(commands).toHaveText([
    "Get-ClusterResource -Name 'AG-REPORTS' | Set-ClusterParameter -Name LeaseTimeout -Value 19000",
    "Stop-ClusterResource -Name 'AG-REPORTS'; Start-ClusterResource -Name 'AG-REPORTS'",
    '(Get-Cluster).SameSubnetThreshold = 11',
  ]);
  await expect(whatIf.getByText('LeaseTimeout takes effect only after')).toBeVisible();

  await whatIf.getByLabel('SameSubnetDelay (ms)').fill('100');
  await expect(whatIf.getByText('A whole number, 250 to 2,000.')).toBeVisible();
  await page.reload();
  await expect(r1('Relations, if it were so')).toContainText('9,500 < 11,000');
  await whatIf.getByRole('button', { name: 'Back to what is' }).click();
  await expect(r1('Relations')).toContainText('20,000 < 10,000');
});

test('a step that cannot be seen is noted by hand, shown as noted and never as done, and can be taken back', async ({
  page,
  browser,
}) => {
  await page.goto(`/clusters/${LAB}/readiness`);
  const part = 'The service of the master is a Generic Service role of the cluster';
  const step = (viewer: Page) =>
    viewer
      .getByRole('listitem')
      .filter({ has: viewer.getByRole('heading', { name: /role of the failover cluster/ }) });
  await expect(step(page)).toContainText('cannot be seen from here');
  await expect(step(page).getByRole('link', { name: /step 7 of the runbook/ })).toBeVisible();
  await page.getByRole('button', { name: `Note as done: ${part}` }).click();
  const form = page.getByRole('form', { name: `Note as done: ${part}` });
  await expect(form.getByText('never as done')).toBeVisible();
  await form.getByRole('button', { name: 'Keep the note' }).click();
  await expect(form.getByText('Say who you are')).toBeVisible();
  await form.getByLabel('Your name').fill('Anna DBA');
  await form.getByLabel('What you have seen').fill('Seen in <i>Failover Cluster Manager</i>');
  await form.getByRole('button', { name: 'Keep the note' }).click();
  await expect(step(page).getByText('noted', { exact: true })).toBeVisible();

  const colleague = await browser.newPage();
  await colleague.goto(page.url());
  await expect(step(colleague).getByText(/^Noted as done by Anna DBA/)).toBeVisible();
  await expect(step(colleague).getByText('Seen in <i>Failover Cluster Manager</i>')).toBeVisible();
  await expect(step(colleague).getByText('done', { exact: true })).toHaveCount(0);
  await colleague.close();

  await page.getByRole('button', { name: `Note as not done: ${part}` }).click();
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(step(page).getByText(/^Noted as not done by Anna DBA/)).toBeVisible();
  await expect(step(page).getByText('cannot be seen from here')).toBeVisible();
});

test('the documented steps of the other variant are told, and that it does not seem to fit', async ({
  page,
}) => {
  await page.goto(`/clusters/${LAB}/readiness`);
  await page.getByText('a failover cluster instance', { exact: true }).click();
  await expect(page).toHaveURL(/variant=failoverClusterInstance/);
  await expect(page.getByText('looks as if the other variant fits it')).toBeVisible();
  await expect(page.getByText('Certificates of workers are on every node')).toBeVisible();
});

test('a failover is one anomaly that names both replicas and what was running, and the page of the group has it', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  // The story fails the group with SSISDB over once in two minutes, and it stays in sight for half a minute.
  let anomalyId = '';
  await expect
    .poll(
      async () => {
        const response = await request.get('/api/anomalies');
        const { anomalies } = anomaliesPayloadSchema.parse(await response.json()).data;
        const fresh = anomalies.filter(
          ({ rule, cluster, status, openedAt }) =>
            rule === 'primary-changed' &&
            cluster === 'PROD-ETL' &&
            status === 'open' &&
            Date.now() - openedAt.getTime() < 10_000,
        );
        anomalyId = fresh[0]?.id ?? '';
        return fresh.length;
      },
      { timeout: 150_000, intervals: [1_000] },
    )
    .toBe(1);

  await page.goto('/clusters/PROD-ETL/availability-groups');
  await groupRow(page, 'AG-ETL').getByRole('link').first().click();
  const changes = page.getByRole('region', { name: 'Changes of the primary' });
  await expect(changes.getByText(/SQLPROD0\d → SQLPROD0\d/).first()).toBeVisible();

  await page.goto(`/anomalies/${anomalyId}`);
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence).toContainText(/SQLPROD0[12]/);
  await expect(evidence.getByText('Running at that moment')).toBeVisible();
  await expect(evidence.getByText('What became of them')).toBeVisible();
  await expect(evidence).toContainText(/\d+ \S+\.dtsx/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a group whose lease is too long, in ${colorScheme}: no accessibility fault, and nothing to scroll sideways on a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/clusters/PROD-ETL/availability-groups');
    await groupRow(page, 'AG-REPORTS').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AG-REPORTS');
    await page.getByLabel('LeaseTimeout (ms)').fill('15000');
    await expect(page.getByRole('region', { name: 'Relations, if it were so' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
