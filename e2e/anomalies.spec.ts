import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import {
  anomaliesPayloadSchema,
  type AnomaliesPayload,
} from '@/lib/domain/anomalies/anomalies-payload';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { QUIET, withFaults } from './faults';

async function anomaliesOf(request: APIRequestContext): Promise<AnomaliesPayload['data']> {
  const response = await request.get('/api/anomalies');
  return anomaliesPayloadSchema.parse(await response.json()).data;
}

/** Waits for an open anomaly of a rule in the quiet cluster, and opens its page. */
async function openAnomalyPage(page: Page, rule: Anomaly['rule']): Promise<void> {
  await page.goto(`/anomalies?cluster=${QUIET}&rule=${rule}&state=open`);
  const card = page.getByRole('article').first();
  await expect(card).toBeVisible({ timeout: 40_000 });
  await card.getByRole('heading', { level: 2 }).getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Opened');
}

test('somebody acknowledges an anomaly, a colleague sees it at once, and it ends when it is mended', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(180_000);
  const colleague = await browser.newPage();
  await withFaults(request, ['missing-master-property'], async () => {
    await openAnomalyPage(page, 'missing-master-properties');
    await colleague.goto(page.url());
    await expect(colleague.getByText('Nobody has acknowledged this.')).toBeVisible();

    const opener = page.getByRole('button', { name: 'Acknowledge…' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Acknowledge' });
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(dialog.getByText('Please fill this in.')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();

    await opener.click();
    await dialog.getByLabel('Your name').fill('Anna DBA');
    await dialog.getByLabel('Reason').fill('The master is being set up <b>anew</b>');
    await dialog.getByLabel('until it is resolved').check();
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(dialog).toBeHidden();
    for (const viewer of [page, colleague]) {
      const words = viewer.getByText(
        'until it is resolved: The master is being set up <b>anew</b>',
      );
      await expect(words.first()).toBeVisible();
      await expect(viewer.getByRole('region', { name: 'Timeline' })).toContainText('Acknowledged');
    }
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await expect(
      page
        .getByRole('region', { name: new RegExp(`^${QUIET}`) })
        .getByText('well', { exact: true }),
    ).toHaveCount(0);
  });
  await expect(colleague.getByText(/^Resolved at/)).toBeVisible({ timeout: 40_000 });
  await expect(colleague.getByText('Acknowledgement ended with the anomaly')).toBeVisible();
  await colleague.close();
});

test('an acknowledgement that cannot be is refused with a reason', async ({ request }) => {
  test.setTimeout(120_000);
  const acknowledge = async (id: string, change: object) => {
    const data = { by: 'Anna', reason: 'known', until: null, ...change };
    const response = await request.post(`/api/anomalies/${id}/acknowledgement`, { data });
    const body = (await response.json()) as { error?: { message: string } };
    return { status: response.status(), message: body.error?.message ?? '' };
  };
  await withFaults(request, ['missing-master-property'], async () => {
    let anomaly: Anomaly | undefined;
    await expect
      .poll(async () => {
        const { anomalies } = await anomaliesOf(request);
        anomaly = anomalies.find(
          ({ cluster, status, rule }) =>
            cluster === QUIET && status === 'open' && rule === 'missing-master-properties',
        );
        return anomaly !== undefined;
      })
      .toBe(true);
    const id = anomaly?.id ?? '';
    expect(await acknowledge(id, { reason: 'x'.repeat(10_240) })).toMatchObject({ status: 413 });
    expect(await acknowledge(id, { reason: 'x'.repeat(600) })).toMatchObject({ status: 400 });
    expect(await acknowledge(id, { until: '2001-01-01T00:00:00Z' })).toMatchObject({ status: 400 });
    expect(await acknowledge('no-such-anomaly', {})).toMatchObject({ status: 404 });
    expect(await acknowledge(id, {})).toMatchObject({ status: 200 });
    const twice = await acknowledge(id, { by: 'Bo' });
    expect(twice.status).toBe(409);
    expect(twice.message).toContain('Anna');
    const foreign = await request.post(`/api/anomalies/${id}/acknowledgement`, {
      data: { by: 'Eve', reason: 'because', until: null },
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    });
    expect(foreign.status()).toBe(403);
  });
});

test('the story walks through at least ten anomalies, each from its opening to "mended"', async ({
  page,
  request,
}) => {
  test.setTimeout(600_000);
  const mended = new Map<string, Anomaly>();
  await expect
    .poll(
      async () => {
        const { anomalies } = await anomaliesOf(request);
        for (const one of anomalies) {
          const leads = RULE_INFO[one.rule].runbook !== null;
          if (one.cluster === 'PROD-ETL' && one.status === 'resolved' && leads) {
            mended.set(one.rule, one);
          }
        }
        return mended.size;
      },
      { timeout: 400_000, intervals: [2_000] },
    )
    .toBeGreaterThanOrEqual(10);
  for (const { id } of mended.values()) {
    await page.goto(`/anomalies/${id}`);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await expect(timeline).toContainText('Opened as');
    // It may have come back since it was listed: then it is open again, and says so.
    await expect(timeline).toContainText(/Resolved: looked for, and not found again/);
    await page.getByRole('link', { name: /^Open the runbook/ }).click();
    await expect(page).toHaveURL(/\/runbooks\//);
    await expect(page.getByText(/^Mended at|open for/).first()).toBeVisible();
  }
});
