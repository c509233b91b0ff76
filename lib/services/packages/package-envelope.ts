import 'server-only';
import { rangeWindow, type PackageRange } from '@/lib/domain/packages/package-range';
import type { RecordingStatus } from '@/lib/domain/packages/recording-status';
import type { ClusterState } from '@/lib/live/cluster-state';
import { recordingBoard } from '@/lib/live/recording-board';
import { store } from '@/lib/store/store';
import { AppError } from '@/lib/domain/app-error';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';

/** What every answer about packages says besides their figures, and of which time they are. */
export function packageEnvelope(state: ClusterState, range: PackageRange, now: Date) {
  const window = rangeWindow(range, now);
  const recording = recordingBoard().get(state.settings.name);
  return {
    window,
    isPreviousRecorded: isRecordedSince(recording, window.previousFrom),
    envelope: clusterEnvelope(state, ['executions'], now),
    history: {
      range,
      from: window.from,
      previousFrom: window.previousFrom,
      store: store().status(),
      recording,
      isRangeRecorded: isRecordedSince(recording, window.from),
    },
  };
}

/** True when everything that was created from this instant on and is over is recorded. */
export function isRecordedSince(recording: RecordingStatus, at: Date): boolean {
  const { isPartial, isWhole, recordedSince } = recording;
  return !isPartial && (isWhole || (recordedSince !== null && recordedSince <= at));
}

/** Null when history is not being kept, which the status of the store says. */
export async function unlessUnavailable<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'storeUnavailable') return null;
    throw error;
  }
}
