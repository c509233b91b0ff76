import type { Anomaly } from '@/lib/domain/anomalies/anomaly';

/** The anomaly without an acknowledgement whose time is over. */
export function endAcknowledgement(anomaly: Anomaly, now: Date): Anomaly {
  const until = anomaly.acknowledgement?.until;
  return until && until <= now ? { ...anomaly, acknowledgement: null } : anomaly;
}
