import type {
  ListedPackage,
  PackagePayload,
  PackagesPayload,
} from '@/lib/domain/packages/packages-payload';
import { rangeWindow } from '@/lib/domain/packages/package-range';
import { NOT_RECORDING } from '@/lib/domain/packages/recording-status';
import { WORKER_ID } from './build-worker';
import { hoursAgo, minutesAgo, NOW } from './clock';

/** A package that ran ten times, of which one failed, and of one nobody knows how long it took. */
export function buildListedPackage(overrides: Partial<ListedPackage> = {}): ListedPackage {
  return {
    folderName: 'Sales',
    projectName: 'Daily',
    packageName: 'Load.dtsx',
    lastEndedAt: minutesAgo(5),
    figures: {
      runs: 10,
      outcomes: { succeeded: 9, failed: 1, canceled: 0, endedUnexpectedly: 0, completed: 0 },
      successRate: 0.9,
      run: { medianMs: 240_000, p95Ms: 300_000, knownCount: 8, unknownCount: 1 },
      queue: { medianMs: 60_000, p95Ms: 90_000, knownCount: 10, unknownCount: 0 },
    },
    previous: null,
    workers: [{ workerId: WORKER_ID, name: 'ETLW01', runs: 10, share: 1 }],
    ...overrides,
  };
}

const ENVELOPE = {
  asOf: NOW,
  takenAt: NOW,
  cluster: 'PROD-ETL',
  pollIntervalMs: 15_000,
  staleAfterMs: 45_000,
  source: null,
  sections: {},
};

function buildHistory(range: '7d' | '30d') {
  const { from, previousFrom } = rangeWindow(range, NOW);
  return {
    range,
    from,
    previousFrom,
    store: { status: 'keeping', sizeBytes: 4_096 } as const,
    recording: { ...NOT_RECORDING, state: 'complete', pausedBy: null, isWhole: true } as const,
    isRangeRecorded: true,
  };
}

/** The packages of a cluster of which everything is recorded. */
export function buildPackagesPayload(
  overrides: Partial<PackagesPayload['data']> = {},
): PackagesPayload {
  const packages = [buildListedPackage()];
  return { ...ENVELOPE, data: { ...buildHistory('7d'), packages, totalCount: 1, ...overrides } };
}

/** One of them, by day. */
export function buildPackagePayload(
  overrides: Partial<PackagePayload['data']> = {},
): PackagePayload {
  const { folderName, projectName, packageName, ...shown } = buildListedPackage();
  const names = { folderName, projectName, packageName };
  return {
    ...ENVELOPE,
    data: {
      ...buildHistory('30d'),
      ...names,
      isKnown: true,
      package: {
        ...names,
        ...shown,
        slowBeyondMs: 720_000,
        series: [
          { startAt: hoursAgo(48), endAt: hoursAgo(24), isRecorded: true, figures: shown.figures },
        ],
        runs: [
          {
            id: '4711',
            status: 'succeeded',
            statusCode: 7,
            endedAt: minutesAgo(5),
            queueMs: null,
            queueGap: 'retried',
            runMs: 240_000,
            runGap: null,
            attemptCount: 2,
            workerId: WORKER_ID,
            workerName: 'ETLW01',
          },
        ],
      },
      ...overrides,
    },
  };
}
