import { createElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { runbookOptions } from '@/lib/client/query-options';
import type { RunbookId } from '@/lib/domain/runbook';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import type { RunbookPayload } from '@/lib/domain/runbook-payload';
import { runbookOf } from '@/lib/runbooks/catalog';
import { runChecks } from '@/lib/runbooks/checks/run-checks';
import { buildCheckInputs } from '@/lib/testing/build-check-inputs';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { RunbookView } from './runbook-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

const ABOUT = { cluster: 'PROD-ETL', subject: null };

const buildData = (
  runbook: RunbookId,
  overrides: Partial<RunbookPayload['data']> = {},
): RunbookPayload['data'] => ({
  runbook,
  clusters: ['PROD-ETL'],
  reading: { cluster: 'PROD-ETL', takenAt: NOW, pollIntervalMs: 15_000, staleAfterMs: 45_000 },
  values: { workerMachine: 'A&B;"C', thumbprint: 'AB12' },
  checks: runChecks(runbookOf(runbook).checks, buildCheckInputs()),
  anomalies: [buildAnomaly('offline-worker', { id: 'a1', evidence: { heartbeatAgeMs: 400_000 } })],
  ...overrides,
});

const render = (data: RunbookPayload['data']) =>
  renderPage({
    element: createElement(RunbookView, { runbook: data.runbook, about: ABOUT }),
    seed: (client) => {
      client.setQueryData(runbookOptions(data.runbook, ABOUT).queryKey, { asOf: NOW, data });
    },
  });

describe('the page of a runbook', () => {
  it.each(RUNBOOK_IDS)('says all of %s, and misses no word', (id) => {
    const html = render(buildData(id));
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<h3 class="text-lg/g)).toHaveLength(runbookOf(id).steps.length);
    expect(html).toContain('Worker ETLW01 is offline');
    expect(html).not.toMatch(/runbooks\.|runbookPage\./);
  });

  it('marks what is not known, and never writes a value that could break out', () => {
    const html = render(buildData('no-secure-channel'));
    expect(html).toContain('{workerMachine}');
    expect(html).toContain('cannot be written here safely');
    expect(html).toMatch(/To fill in: .*service account of the worker/);
  });

  it('turns to mended when the anomaly is resolved', () => {
    const { anomalies, ...data } = buildData('worker-unavailable');
    const resolved = anomalies.map((one) => ({
      ...one,
      status: 'resolved' as const,
      resolvedAt: NOW,
    }));
    expect(render({ ...data, anomalies: resolved })).toMatch(/Mended at .*03:00/);
  });

  it('takes back every check when the reading is too old', () => {
    const data = buildData('master-unavailable');
    const reading = data.reading && { ...data.reading, takenAt: hoursAgo(1) };
    const html = render({ ...data, reading });
    expect(html).toContain('cannot be seen from here');
    expect(html).toContain('was done');
    expect(html).not.toContain('text-ok-text');
  });
});
