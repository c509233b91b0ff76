'use client';

import Link from 'next/link';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { AcknowledgementWords } from '@/components/anomalies/acknowledgement-words';
import { AnomalyFacts } from '@/components/anomalies/anomaly-facts';
import type { ListedAnomaly } from '@/components/anomalies/anomaly-filter';
import { EvidenceList } from '@/components/anomalies/evidence-list';
import { useListedAnomalies } from '@/components/anomalies/use-listed-anomalies';
import { SeverityMark } from '@/components/states/severity-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { formatDuration } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';

/** What is wrong and since when; once nothing is any more, when it was mended. */
export function RunbookAnomalies({ anomalies }: { anomalies: readonly Anomaly[] }) {
  const t = useTranslations('runbookPage');
  const listed = useListedAnomalies(anomalies);
  const open = listed.filter(({ anomaly }) => anomaly.status === 'open');
  const mended = listed.find(({ anomaly }) => anomaly.resolvedAt !== null);
  if (open.length === 0 && mended) return <Mended listed={mended} />;
  if (open.length === 0) return <p className="text-muted">{t('noAnomaly')}</p>;
  return open.map((one) => <OpenAnomaly key={one.anomaly.id} listed={one} />);
}

function Mended({ listed: { anomaly, title } }: { listed: ListedAnomaly }) {
  const t = useTranslations('runbookPage');
  const { resolvedAt, openedAt } = anomaly;
  if (!resolvedAt) return null;
  return (
    <Notice
      hue="ok"
      icon={CircleCheck}
      role="status"
      title={t.rich('mended', { time: () => <TimeOfDay at={resolvedAt} /> })}
    >
      <p>
        <Link className="link" href={paths.anomaly(anomaly.id)}>
          {title}
        </Link>
        {' · '}
        {t('lasted', { duration: formatDuration(resolvedAt.getTime() - openedAt.getTime()) })}
      </p>
      <p className="text-muted">{t('mendedWhy')}</p>
    </Notice>
  );
}

function OpenAnomaly({ listed }: { listed: ListedAnomaly }) {
  const { anomaly, title, isStale } = listed;
  return (
    <Panel
      aside={<AnomalyFacts listed={listed} />}
      isUncertain={isStale}
      title={
        <span className="flex flex-wrap items-baseline gap-x-3">
          <SeverityMark isOutlined={anomaly.acknowledgement !== null} severity={anomaly.severity} />
          <Link className="hover:underline" href={paths.anomaly(anomaly.id)}>
            {title}
          </Link>
        </span>
      }
    >
      {anomaly.acknowledgement && (
        <p className="mb-2">
          <AcknowledgementWords acknowledgement={anomaly.acknowledgement} />
        </p>
      )}
      <EvidenceList evidence={anomaly.evidence} />
    </Panel>
  );
}
