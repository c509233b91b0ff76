import 'server-only';
import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import type { RangeWindow } from '@/lib/domain/packages/package-range';
import type { PackageInput } from '@/lib/domain/packages/package-request';
import { isInFolders } from '@/lib/domain/people/folder-limit';
import type {
  PackagePayload,
  PackageSeries,
  RecordedRun,
} from '@/lib/domain/packages/packages-payload';
import type { RecordingStatus } from '@/lib/domain/packages/recording-status';
import { slowBeyondMs } from '@/lib/rules/executions/slow-execution';
import type { RecordedPackage } from '@/lib/store/executions/package-history';
import { store } from '@/lib/store/store';
import { isRecordedSince, packageEnvelope, unlessUnavailable } from './package-envelope';
import { figuresOf, hostNamer, NO_FIGURES, viewPackage } from './package-views';
import { requireCluster } from '@/lib/services/require-cluster';
import { visibleFolders } from '@/lib/services/visible-clusters';

const RUNS_SHOWN = 20;

/**
 * One package in a range of time. Throws AppError `notFound` for an unknown cluster; a package without runs
 * is told as such, and so is one of a folder that whoever asks may not read.
 */
export async function getPackage(
  { cluster, folder, project, package: packageName, range }: PackageInput,
  now = new Date(),
): Promise<PackagePayload> {
  const state = requireCluster(cluster);
  const { window, envelope, history, isPreviousRecorded } = packageEnvelope(state, range, now);
  const name = { folderName: folder, projectName: project, packageName };
  const nameOf = hostNamer(state, now);
  const isReadable = isInFolders(visibleFolders(cluster), folder);
  const read = await unlessUnavailable(
    store()
      .packages.find(cluster, name, window, RUNS_SHOWN)
      // After reading, so that not even the time it takes tells that it is there.
      .then((found) => ({ found: isReadable ? found : null })),
  );
  const found = read?.found ?? null;
  return {
    ...envelope,
    data: {
      ...history,
      ...name,
      isKnown: found !== null,
      package: found && {
        ...viewPackage(found.totals, { hosts: found.hosts, nameOf, isPreviousRecorded }),
        series: seriesOf(found.series, window, history.recording, now),
        runs: found.runs.map((one) => viewRun(one, nameOf)),
        slowBeyondMs: slowBeyondMs(
          state.memory.executions.runHistory.get(packageKeyOf(name)) ?? [],
          state.settings.thresholds,
        ),
      },
    },
  };
}

/** Every hour or day of the range, those in which nothing ended too. */
function seriesOf(
  series: RecordedPackage['series'],
  { from, bucketMs }: RangeWindow,
  recording: RecordingStatus,
  now: Date,
): PackageSeries {
  const count = Math.floor((now.getTime() - from.getTime()) / bucketMs) + 1;
  return Array.from({ length: count }, (_, index) => {
    const startMs = from.getTime() + index * bucketMs;
    const activity = series.get(startMs);
    return {
      startAt: new Date(startMs),
      endAt: new Date(startMs + bucketMs),
      isRecorded: isRecordedSince(recording, new Date(startMs)),
      figures: activity ? figuresOf(activity) : NO_FIGURES,
    };
  });
}

function viewRun(execution: FinishedExecution, nameOf: ReturnType<typeof hostNamer>): RecordedRun {
  const { id, status, statusCode, endedAt, attemptCount, workerId, machineName } = execution;
  const { queue, run } = execution;
  const hasPlace = workerId !== null || machineName !== null;
  return {
    id,
    status,
    statusCode,
    endedAt,
    queueMs: queue.ms,
    queueGap: queue.gap,
    runMs: run.ms,
    runGap: run.gap,
    attemptCount,
    workerId,
    workerName: hasPlace ? nameOf({ workerId, machineName }) : null,
  };
}
