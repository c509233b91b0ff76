import 'server-only';
import { processSingleton } from '@/lib/config/process-singleton';

/**
 * Runs changes of the same anomaly one after the other, so that what one of them checks is still true when it writes.
 * Throws what the change throws; the next one runs all the same.
 */
export async function oneAtATime<Result>(
  anomalyId: string,
  change: () => Promise<Result>,
): Promise<Result> {
  const running = processSingleton('anomaly-changes', () => new Map<string, Promise<unknown>>());
  const before = running.get(anomalyId) ?? Promise.resolve();
  const mine = before.then(change, change);
  running.set(anomalyId, mine);
  try {
    return await mine;
  } finally {
    if (running.get(anomalyId) === mine) running.delete(anomalyId);
  }
}
