import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/domain/app-error';
import { anomaliesPayloadSchema } from '@/lib/domain/anomalies/anomalies-payload';
import { masterPayloadSchema } from '@/lib/domain/workers/master-payload';
import { monitorPayloadSchema } from '@/lib/domain/monitor-payload';
import { overviewPayloadSchema } from '@/lib/domain/overview-payload';
import { workersPayloadSchema } from '@/lib/domain/workers/workers-payload';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { denied } from '@/lib/testing/build-section';
import { buildStore } from '@/lib/testing/build-store';
import { buildFailedSnapshot } from '@/lib/testing/build-snapshot';
import { NOW } from '@/lib/testing/clock';
import { emptyHub, placeSections, placeState, STALE } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';
import { getAnomalies } from '@/lib/services/anomalies/get-anomalies';
import { getMaster } from '@/lib/services/workers/get-master';
import { getMonitor } from './get-monitor';
import { getOverview } from './get-overview';
import { getWorkers } from '@/lib/services/workers/get-workers';

beforeEach(() => {
  emptyHub();
  placeStore(buildStore());
});

describe('the monitor', () => {
  it('tells how the watching goes, and nothing of the connection’s secrets', () => {
    placeState({ snapshot: buildFailedSnapshot('loginFailed', { number: 18_456 }) });
    const { process: self, store, clusters } = getMonitor(NOW).data;
    expect(self.residentBytes).toBeGreaterThan(1e6);
    expect(store).toEqual({ status: 'keeping', sizeBytes: 4_096 });
    expect(self).toMatchObject({ openStreamCount: 0, version: expect.stringMatching(/^\d+\./) });
    expect(clusters).toMatchObject([
      {
        name: 'PROD-ETL',
        failure: { code: 'loginFailed', number: 18_456 },
        roundTripsPerPoll: 3,
        sections: { workers: { status: 'failed', error: { code: 'loginFailed' } } },
      },
    ]);
  });
});

describe('every answer', () => {
  it('is of the shape that the browser expects, also after a journey as JSON', () => {
    placeState({ anomalies: [buildAnomaly('late-worker')] });
    const journey = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(overviewPayloadSchema.parse(journey(getOverview(NOW)))).toEqual(getOverview(NOW));
    expect(anomaliesPayloadSchema.parse(journey(getAnomalies(NOW)))).toEqual(getAnomalies(NOW));
    expect(masterPayloadSchema.parse(journey(getMaster('PROD-ETL', NOW)))).toEqual(
      getMaster('PROD-ETL', NOW),
    );
    expect(workersPayloadSchema.parse(journey(getWorkers('PROD-ETL', NOW)))).toEqual(
      getWorkers('PROD-ETL', NOW),
    );
    expect(monitorPayloadSchema.safeParse(journey(getMonitor(NOW))).success).toBe(true);
  });

  it('about a cluster says when and where its data was read, and in which state each part is', () => {
    placeSections({ tasks: denied('internal.tasks') });
    expect(getWorkers('PROD-ETL', STALE)).toMatchObject({
      asOf: STALE,
      takenAt: NOW,
      cluster: 'PROD-ETL',
      pollIntervalMs: 15_000,
      staleAfterMs: 45_000,
      source: { serverName: 'SQLNODE1' },
      sections: {
        workers: { status: 'collected', collectedAt: NOW },
        tasks: { status: 'denied', object: 'internal.tasks' },
      },
    });
  });

  it.each([
    ['workers', () => getWorkers('nowhere')],
    ['the master', () => getMaster('nowhere')],
  ])('about %s of a cluster that is not configured is "not found"', (_what, ask) => {
    placeState();
    expect(ask).toThrow(AppError);
    expect(ask).toThrow(expect.objectContaining({ code: 'notFound' }));
  });
});
