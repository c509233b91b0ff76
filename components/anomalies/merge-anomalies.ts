import type { Anomaly } from '@/lib/domain/anomalies/anomaly';

/** Live anomalies and older ones behind them, each once: what is live is newer. */
export function mergeAnomalies(live: readonly Anomaly[], older: readonly Anomaly[]): Anomaly[] {
  const liveIds = new Set(live.map(({ id }) => id));
  return [...live, ...older.filter(({ id }) => !liveIds.has(id))];
}
