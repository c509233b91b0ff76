import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { AnomalyView } from '@/components/anomalies/anomaly-view';
import { UnreadableAnomaly } from '@/components/anomalies/unknown-anomaly';
import { createQueryClient } from '@/lib/client/query-client';
import { anomalyOptions } from '@/lib/client/query-options';
import { AppError } from '@/lib/domain/app-error';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { getAnomaly } from '@/lib/services/anomalies/get-anomaly';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('anomalyPage.title') }),
};

type AnomalyPageProps = { params: Promise<{ anomaly: string }> };

export default async function AnomalyPage({ params }: AnomalyPageProps) {
  const anomalyId = decodePart((await params).anomaly);
  const payload = await readAnomaly(anomalyId);
  if (!payload) {
    return (
      <PageWords of={['anomalyPage']}>
        <UnreadableAnomaly />
      </PageWords>
    );
  }
  const queryClient = createQueryClient();
  queryClient.setQueryData(anomalyOptions(anomalyId).queryKey, payload);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords
        of={[
          'acknowledgement',
          'anomalies',
          'anomalyPage',
          'evidence',
          'evidenceWords',
          'rules',
          'runbookPage',
          'workers',
        ]}
        runbook={RULE_INFO[payload.data.anomaly.rule].runbook}
      >
        <AnomalyView anomalyId={anomalyId} />
      </PageWords>
    </HydrationBoundary>
  );
}

/** Null when only the history could tell, and that cannot be read. */
async function readAnomaly(anomalyId: string): Promise<AnomalyPayload | null> {
  try {
    return await readForPage(() => getAnomaly(anomalyId));
  } catch (error) {
    if (error instanceof AppError && error.code === 'storeUnavailable') return null;
    throw error;
  }
}
