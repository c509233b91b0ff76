'use client';

import { useEffect, useRef, useState } from 'react';
import { MAX_LOG_BYTES, type Diagnosis } from '@/lib/diagnose/diagnosis';
import type { WorkerMessage } from './worker-message';

/** A log and how far its reading has come. */
export type Reading =
  | { kind: 'idle' }
  | { kind: 'reading'; name: string; byteCount: number; totalBytes: number }
  | { kind: 'done'; name: string; diagnosis: Diagnosis }
  | { kind: 'tooLarge'; name: string; totalBytes: number }
  | { kind: 'failed'; name: string };

type Diagnosing = {
  reading: Reading;
  /** Starts on a log; one that is still being read is given up. */
  start: (log: Blob, name: string) => void;
  /** Gives up, and forgets the result. */
  reset: () => void;
};

/** Reads a log in a web worker, so that the page never freezes, whatever the file. */
export function useDiagnosis(): Diagnosing {
  const [reading, setReading] = useState<Reading>({ kind: 'idle' });
  const worker = useRef<Worker | null>(null);

  const stop = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => stop, []);

  const start = (log: Blob, name: string) => {
    stop();
    const totalBytes = log.size;
    if (totalBytes > MAX_LOG_BYTES) return setReading({ kind: 'tooLarge', name, totalBytes });
    setReading({ kind: 'reading', name, byteCount: 0, totalBytes });
    const made = new Worker(new URL('./diagnose-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    const end = (result: Reading) => {
      made.terminate();
      setReading(result);
    };
    made.onerror = () => end({ kind: 'failed', name });
    made.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      switch (data.kind) {
        case 'progress':
          return setReading({ kind: 'reading', name, byteCount: data.byteCount, totalBytes });
        case 'done':
          return end({ kind: 'done', name, diagnosis: data.diagnosis });
        case 'failed':
          return end({ kind: 'failed', name });
      }
    };
    made.postMessage(log);
  };

  const reset = () => {
    stop();
    setReading({ kind: 'idle' });
  };
  return { reading, start, reset };
}
