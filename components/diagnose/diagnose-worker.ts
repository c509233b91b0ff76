import { LogDiagnosis } from '@/lib/diagnose/log-diagnosis';
import type { WorkerMessage } from './worker-message';

/** Large enough to be quick, small enough for a progress that moves. */
const SLICE_BYTES = 1024 * 1024;

// A worker ends with its page or with its termination; one log is all that it reads.
self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void read(data);
});

async function read(log: Blob): Promise<void> {
  try {
    const diagnosis = new LogDiagnosis();
    for (let start = 0; start < log.size && diagnosis.isText; start += SLICE_BYTES) {
      const slice = log.slice(start, start + SLICE_BYTES);
      diagnosis.pushBytes(new Uint8Array(await slice.arrayBuffer()));
      tell({ kind: 'progress', byteCount: Math.min(log.size, start + SLICE_BYTES) });
    }
    tell({ kind: 'done', diagnosis: diagnosis.finish() });
  } catch {
    // The file was moved, locked or changed while it was read.
    tell({ kind: 'failed' });
  }
}

function tell(message: WorkerMessage): void {
  self.postMessage(message);
}
