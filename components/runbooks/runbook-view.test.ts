import { createElement, type ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { QueryClientProvider } from '@tanstack/react-query';
import { Tooltip } from 'radix-ui';
import { IntlProvider } from 'use-intl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/lib/client/query-client';
import { overviewOptions, runbookOptions } from '@/lib/client/query-options';
import { RenderedAtContext } from '@/lib/client/server-clock';
import { RUNBOOK_IDS, type RunbookId } from '@/lib/domain/runbook';
import type { RunbookPayload } from '@/lib/domain/runbook-payload';
import { en } from '@/lib/messages/en';
import { runbookOf } from '@/lib/runbooks/catalog';
import { runChecks } from '@/lib/runbooks/checks/run-checks';
import { buildCheckInputs } from '@/lib/testing/build-check-inputs';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo, NOW } from '@/lib/testing/clock';
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

const failures: string[] = [];

function render(data: RunbookPayload['data']): string {
  const client = createQueryClient();
  client.setQueryData(overviewOptions().queryKey, { asOf: NOW, data: { clusters: [] } });
  client.setQueryData(runbookOptions(data.runbook, ABOUT).queryKey, { asOf: NOW, data });
  const view = createElement(RunbookView, { runbook: data.runbook, about: ABOUT });
  const tooltips = createElement(Tooltip.Provider, null, view);
  const queries = createElement(QueryClientProvider, { client }, tooltips);
  const words = {
    locale: 'en',
    messages: en,
    timeZone: 'UTC',
    onError: ({ message }: { message: string }) => failures.push(message),
  } as unknown as ComponentProps<typeof IntlProvider>;
  return renderToStaticMarkup(
    createElement(RenderedAtContext, { value: NOW }, createElement(IntlProvider, words, queries)),
  );
}

describe('the page of a runbook', () => {
  beforeEach(() => {
    failures.length = 0;
  });

  it.each(RUNBOOK_IDS)('says all of %s, and misses no word', (id) => {
    const html = render(buildData(id));
    expect(failures).toEqual([]);
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
