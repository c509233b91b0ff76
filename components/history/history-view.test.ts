import { createElement } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import {
  activityHistoryOptions,
  anomalyMarksOptions,
  changeHistoryOptions,
  costHistoryOptions,
  masterHistoryOptions,
  outcomeHistoryOptions,
  slotHistoryOptions,
  workerHistoryOptions,
} from '@/lib/client/history-options';
import { GAUGES } from '@/lib/domain/history/history';
import type {
  ActivityHistoryPayload,
  AnomalyMarksPayload,
  Timeline,
  WorkerHistoryPayload,
} from '@/lib/domain/history/history-payload';
import { buildSegment } from '@/lib/testing/build-interval';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { HistoryView } from './history-view';

const SPAN = { fromMs: hoursAgo(24).getTime(), toMs: NOW.getTime() };
const FRAME = {
  cluster: 'PROD-ETL',
  from: hoursAgo(24),
  to: NOW,
  cuts: [],
  bucketMs: 300_000,
  store: { status: 'keeping' as const, sizeBytes: 1 },
};

const timeline: Timeline = {
  id: 'A',
  name: 'ETLW01',
  segments: [
    buildSegment('notWatched', 1_440, 60),
    buildSegment('offline', 60, 50),
    buildSegment('online', 50, 0),
  ],
  durations: {
    online: 3_000_000,
    late: 0,
    offline: 600_000,
    unknown: 0,
    notWatched: 82_800_000,
  },
  isCut: false,
};

const share = {
  at: minutesAgo(60),
  online: 0,
  late: 0,
  offline: 1,
  unknown: 0,
  notWatched: 0,
  watched: 1,
};

function render(
  overrides: Partial<WorkerHistoryPayload['data']> = {},
  anomalies: Partial<AnomalyMarksPayload['data']> = {},
  query = '',
): string {
  const point = { at: minutesAgo(60), mean: 4, max: 7 };
  const gauges = Object.fromEntries(GAUGES.map((gauge) => [gauge, [point]]));
  const seed = (client: QueryClient) => {
    const put = (key: readonly unknown[], data: object) =>
      client.setQueryData(key, { asOf: NOW, data: { ...FRAME, ...data } });
    put(workerHistoryOptions('PROD-ETL', SPAN).queryKey, {
      workers: [timeline],
      shares: [share],
      ...overrides,
    });
    put(anomalyMarksOptions('PROD-ETL', SPAN).queryKey, {
      buckets: [],
      marks: [],
      total: 0,
      isCut: false,
      ...anomalies,
    });
    put(activityHistoryOptions('PROD-ETL', SPAN).queryKey, {
      gauges: gauges as ActivityHistoryPayload['data']['gauges'],
    });
    put(costHistoryOptions('PROD-ETL', SPAN).queryKey, { queries: [] });
    put(slotHistoryOptions('PROD-ETL', SPAN).queryKey, {
      capacity: [],
      workers: [],
      others: { count: 0, points: [] },
    });
    put(outcomeHistoryOptions('PROD-ETL', SPAN).queryKey, { series: [] });
    put(changeHistoryOptions('PROD-ETL', SPAN).queryKey, {
      changes: [{ kind: 'primary', at: minutesAgo(9), group: 'ag-etl', from: 'SQL1', to: 'SQL2' }],
      isCut: false,
    });
    put(masterHistoryOptions('PROD-ETL', SPAN).queryKey, {
      timeline: null,
      heartbeatAges: [],
      limits: null,
    });
  };
  return renderPage({ element: createElement(HistoryView, { cluster: 'PROD-ETL' }), seed, query });
}

describe('the page of history', () => {
  it('says how much of the time a worker was online, and how much of it anybody looked', () => {
    const html = render();
    expect(html).toContain('Online 83.3% of the 1 h 00 min that are known of 1 d (4.1%).');
    expect(html).toContain('History of PROD-ETL');
    expect(html).toContain('Times in UTC');
  });

  it('never takes nothing that was seen for all well', () => {
    const html = render({ workers: [], shares: [] });
    expect(html).toContain('Nobody saw a worker in this range');
    expect(html).toContain('Nobody saw the master in this range');
    expect(html).toContain('It does not mean that all was well.');
  });

  it('says that history is not being kept, and that what is shown is from memory', () => {
    const html = render({
      store: {
        status: 'failing',
        fault: 'full',
        sinceAt: NOW,
        waitingCount: 3,
        lostCount: 0,
      },
    });
    expect(html).toContain('History is not being kept: the disk is full.');
    expect(html).toContain('only what the dashboard still has in memory');
  });

  it('says what was taken away from a range that is too wide', () => {
    expect(render({ cuts: ['retention'] })).toContain('before anything is kept');
  });

  it('names the worst anomalies and leads to them', () => {
    const mark = {
      id: 'x1',
      rule: 'offline-worker' as const,
      severity: 'critical' as const,
      subjectName: 'ETLW01',
      from: minutesAgo(60),
      to: null,
    };
    const html = render({}, { marks: [mark], total: 1 });
    expect(html).toContain('href="/anomalies/x1"');
    expect(html).toContain('still open');
    expect(html).toContain('1 anomaly open in this range');
  });

  it('names who became primary in words, beside the mark on the axis', () => {
    expect(render()).toContain('ag-etl: SQL2 became primary in place of SQL1');
  });

  it('says that executions are not recorded instead of drawing none', () => {
    expect(render()).toContain('No execution of this range is recorded');
  });

  it('says why a range in the address is none, and draws nothing', () => {
    const html = render({}, {}, '?from=2026-11-22T03:00:00Z&to=2026-11-22T01:00:00Z');
    expect(html).toContain('The range ends before it begins.');
    expect(html).not.toContain('ETLW01');
  });
});
