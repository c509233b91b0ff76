'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { paths } from '@/lib/format/paths';
import { AcknowledgementWords } from './acknowledgement-words';

type SubjectAnomaliesPanelProps = {
  title: string;
  /** Undefined until they are known. */
  open: readonly Anomaly[] | undefined;
  isFailed: boolean;
  /** Why there may be more than is shown; null when every rule about the subject was evaluated. */
  blindness: string | null;
  /** Shown when there is proven to be none. */
  none: ReactNode;
};

/** Open anomalies of one subject. "Nothing" is only said when nothing hides any. */
export function SubjectAnomaliesPanel(props: SubjectAnomaliesPanelProps) {
  const { title, open, isFailed, blindness, none } = props;
  const t = useTranslations('panels');
  return (
    <Panel isFlush isUncertain={blindness !== null} title={title}>
      {!open && !isFailed && <SkeletonRows label={t('loading')} />}
      {blindness !== null && (
        <p className="hatched border-b px-3 py-2 text-unknown-text">{blindness}</p>
      )}
      {open && open.length > 0 && (
        <ul className="divide-y">
          {open.map((anomaly) => (
            <AnomalyLine key={anomaly.id} anomaly={anomaly} />
          ))}
        </ul>
      )}
      {open?.length === 0 && blindness === null && none}
    </Panel>
  );
}

function AnomalyLine({ anomaly }: { anomaly: Anomaly }) {
  const t = useTranslations();
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2">
      <SeverityMark
        isWordHidden
        isOutlined={anomaly.acknowledgement !== null}
        severity={anomaly.severity}
      />
      <Link className="link" href={paths.anomaly(anomaly.id)}>
        {t(`rules.${anomaly.rule}.title`, { subject: anomaly.subject.name })}
      </Link>
      <span className="ml-auto text-sm text-muted">
        {t.rich('workers.anomalies.since', { time: () => <TimeOfDay at={anomaly.openedAt} /> })}
      </span>
      {anomaly.acknowledgement && (
        <span className="basis-full text-sm">
          <AcknowledgementWords acknowledgement={anomaly.acknowledgement} />
        </span>
      )}
      {anomaly.isStale && (
        <span className="hatched rounded-[3px] px-1 text-sm text-unknown-text">
          {t('states.stale')}
        </span>
      )}
    </li>
  );
}
