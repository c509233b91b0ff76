import { UnknownAnomaly } from '@/components/anomalies/unknown-anomaly';

/** Inside the frame, so that the clusters stay in sight. */
export default function AnomalyNotFound() {
  return <UnknownAnomaly />;
}
