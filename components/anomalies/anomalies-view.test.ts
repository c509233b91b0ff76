import { createElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { anomaliesOptions, anomalyHistoryOptions } from '@/lib/client/query-options';
import type { AnomaliesPayload } from '@/lib/domain/anomalies/anomalies-payload';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { StoreStatus } from '@/lib/domain/store-status';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { AnomaliesView } from './anomalies-view';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

type Given = {
  anomalies?: Anomaly[];
  hiddenCount?: number;
  older?: { anomalies: Anomaly[]; next: string | null };
  store?: StoreStatus;
  query?: string;
};

function render({ anomalies = [], hiddenCount = 0, older, store, query = '' }: Given): string {
  const data: AnomaliesPayload['data'] = {
    ...{ clusters: ['PROD-ETL'], anomalies, notEvaluated: [] },
    hiddenCount,
  };
  return renderPage({
    element: createElement(AnomaliesView),
    query,
    overview: store ? { store } : {},
    seed: (client) => {
      client.setQueryData(anomaliesOptions().queryKey, { asOf: NOW, data });
      if (!older) return;
      client.setQueryData(anomalyHistoryOptions({}).queryKey, {
        pages: [{ asOf: NOW, data: older }],
        pageParams: [null],
      });
    },
  });
}

const acknowledgement = { by: 'Ada', reason: 'Disk is on order.', at: NOW, until: hoursAgo(-2) };
const acknowledged = buildAnomaly('offline-worker', { id: 'known', acknowledgement });
const resolved = (id: string, at = minutesAgo(5)) =>
  buildAnomaly('late-worker', { id, status: 'resolved', openedAt: hoursAgo(90), resolvedAt: at });

describe('the list of anomalies', () => {
  it('shows what is acknowledged as open, outlined, with who knows of it, and leads to its page', () => {
    const html = render({ anomalies: [acknowledged, buildAnomaly('clock-skew', { id: 'new' })] });
    expect(html).toContain('1 open, 1 acknowledged');
    expect(html).toMatch(/Acknowledged by <b[^>]*>Ada<\/b> until .*: Disk is on order\./);
    expect(html).toContain('href="/anomalies/known"');
    expect(html).toContain('w-1.5 border border-bad-line');
  });

  it.each([
    ['state=acknowledged', ['known']],
    ['state=open', ['new']],
    ['severity=warning', ['new']],
    ['rule=offline-worker', ['known']],
    ['cluster=ELSEWHERE', []],
    ['text=skew', ['new']],
    ['state=nonsense', ['known', 'new']],
  ])('is narrowed by ?%s in the address', (query, ids) => {
    const skew = buildAnomaly('clock-skew', { id: 'new', severity: 'warning' });
    const html = render({ anomalies: [acknowledged, skew], query: `?${query}` });
    expect(['known', 'new'].filter((id) => html.includes(`/anomalies/${id}"`))).toEqual(ids);
  });
});

describe('what is over', () => {
  it('is that of the last day, and more when it is asked for', () => {
    const html = render({ anomalies: [resolved('today')] });
    expect(html).toContain('Resolved in the last day');
    expect(html).toContain('Load older ones');
  });

  it('that was loaded is listed once, behind what is live', () => {
    const older = { anomalies: [resolved('today'), resolved('old', hoursAgo(80))], next: 'x' };
    const html = render({ anomalies: [resolved('today')], older });
    expect(html.match(/href="\/anomalies\/today"/g)).toHaveLength(1);
    expect(html).toContain('href="/anomalies/old"');
    expect(html).toContain('Load more');
  });

  it('says when that is all that is kept', () => {
    expect(render({ older: { anomalies: [], next: null } })).toContain('all that are kept');
  });

  it('is not offered while history is not being kept', () => {
    const html = render({
      store: { status: 'failing', fault: 'full', sinceAt: NOW, waitingCount: 3, lostCount: 0 },
    });
    expect(html).toContain('history is not being kept');
    expect(html).not.toContain('Load older');
  });
});
