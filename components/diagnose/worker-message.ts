import type { Diagnosis } from '@/lib/diagnose/diagnosis';

/** What the reading worker tells the page. */
export type WorkerMessage =
  | { kind: 'progress'; byteCount: number }
  | { kind: 'done'; diagnosis: Diagnosis }
  | { kind: 'failed' };
