import { PageWords } from '@/components/layout/page-words';
import { UnknownAnomaly } from '@/components/anomalies/unknown-anomaly';

/** Inside the frame, so that the clusters stay in sight. */
export default function AnomalyNotFound() {
  return (
    <PageWords of={['anomalyPage']}>
      <UnknownAnomaly />
    </PageWords>
  );
}
