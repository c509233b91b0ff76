import { processSingleton } from '@/lib/config/process-singleton';
import { NOT_RECORDING, type RecordingStatus } from '@/lib/domain/packages/recording-status';

/** How far the history of each cluster reaches: written by whoever records it, read by pages. */
class RecordingBoard {
  private readonly statuses = new Map<string, RecordingStatus>();

  set(cluster: string, status: RecordingStatus): void {
    this.statuses.set(cluster, status);
  }

  /** Of a cluster that is not recorded yet: that it waits for its first poll. */
  get(cluster: string): RecordingStatus {
    return this.statuses.get(cluster) ?? NOT_RECORDING;
  }
}

/** The process's board. */
export function recordingBoard(): RecordingBoard {
  return processSingleton('recording-board', () => new RecordingBoard());
}
