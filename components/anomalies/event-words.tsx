'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import { paths } from '@/lib/format/paths';
import { AcknowledgementWords } from './acknowledgement-words';
import { EvidenceList } from './evidence-list';

type EventWordsProps = { event: AnomalyEvent; causes: readonly Anomaly[] };

/** One event of a timeline, in words. */
export function EventWords({ event, causes }: EventWordsProps) {
  const t = useTranslations('anomalyPage.timeline');
  const tSeverity = useTranslations('states.severity');
  switch (event.kind) {
    case 'opened':
    case 'reopened':
      return t(`kinds.${event.kind}`, { severity: tSeverity(event.severity) });
    case 'severityChanged':
      return t('kinds.severityChanged', { from: tSeverity(event.from), to: tSeverity(event.to) });
    case 'evidenceChanged':
      return (
        <>
          {t('kinds.evidenceChanged')}
          <EvidenceList evidence={event.evidence} />
        </>
      );
    case 'inhibited':
      return t.rich('kinds.inhibited', {
        title: () => <CauseLink causes={causes} id={event.by} />,
      });
    case 'acknowledged':
      return <AcknowledgementWords acknowledgement={event.acknowledgement} />;
    case 'acknowledgementEnded':
      return event.cause === 'withdrawn'
        ? t('ended.withdrawn', { by: event.by ?? '?' })
        : t(`ended.${event.cause}`);
    case 'commented':
      return t('kinds.commented', { by: event.by });
    case 'becameStale':
    case 'becameProven':
    case 'freed':
    case 'resolved':
      return t(`kinds.${event.kind}`);
  }
}

function CauseLink({ id, causes }: { id: string; causes: readonly Anomaly[] }) {
  const t = useTranslations();
  const cause = causes.find((one) => one.id === id);
  if (!cause) return t('anomalyPage.timeline.anotherAnomaly');
  return (
    <Link className="link" href={paths.anomaly(id)}>
      {t(`rules.${cause.rule}.title`, { subject: cause.subject.name })}
    </Link>
  );
}
