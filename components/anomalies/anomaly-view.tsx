'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { RequestNotice } from '@/components/sections/request-notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { anomalyOptions } from '@/lib/client/query-options';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import { paths } from '@/lib/format/paths';
import { AcknowledgementPanel } from './acknowledgement-panel';
import { AffectedExecutionsPanel } from './affected-executions-panel';
import { AnomalyHeader } from './anomaly-header';
import { CommentsPanel } from './comments-panel';
import { EvidencePanel } from './evidence-panel';
import { RelationsPanel } from './relations-panel';
import { RemedyPanel } from './remedy-panel';
import { SimilarPanel } from './similar-panel';
import { TimelinePanel } from './timeline-panel';

/** The page of one anomaly: one column, to be read under stress from top to bottom. */
export function AnomalyView({ anomalyId }: { anomalyId: string }) {
  const t = useTranslations();
  const { data, error } = useQuery(anomalyOptions(anomalyId));
  return (
    <>
      <nav>
        <Link className="link text-sm" href={paths.anomalies()}>
          {t('anomalyPage.all')}
        </Link>
      </nav>
      {!data && <PageHeader title={t('anomalyPage.title')} />}
      <RequestNotice error={error} />
      {!data && !error && <SkeletonRows label={t('panels.loading')} />}
      {data && <KnownAnomaly data={data.data} />}
    </>
  );
}

function KnownAnomaly({ data }: { data: AnomalyPayload['data'] }) {
  const { anomaly, history, reading } = data;
  return (
    <div className="max-w-[52rem] space-y-4">
      <AnomalyHeader data={data} />
      <EvidencePanel anomaly={anomaly} />
      <AcknowledgementPanel anomaly={anomaly} isUnwatched={reading === null} />
      <RemedyPanel anomaly={anomaly} nextStep={data.nextStep} />
      <AffectedExecutionsPanel executions={data.executions} />
      <RelationsPanel data={data} />
      <TimelinePanel causes={data.causes} timeline={history?.timeline ?? null} />
      <SimilarPanel history={history} />
      <CommentsPanel anomalyId={anomaly.id} timeline={history?.timeline ?? null} />
    </div>
  );
}
