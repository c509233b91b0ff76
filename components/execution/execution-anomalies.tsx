'use client';

import Link from 'next/link';
import { BookOpenCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { paths } from '@/lib/format/paths';
import { RULE_INFO } from '@/lib/rules/rule-info';

/** What the rules have found about this execution, with the way to the remedy. */
export function ExecutionAnomalies({ anomalies }: { anomalies: readonly Anomaly[] }) {
  const t = useTranslations('execution.anomalies');
  if (anomalies.length === 0) return null;
  return (
    <Panel isFlush title={t('title')}>
      <ul className="divide-y">
        {anomalies.map((anomaly) => (
          <AnomalyLine key={anomaly.id} anomaly={anomaly} />
        ))}
      </ul>
    </Panel>
  );
}

function AnomalyLine({ anomaly }: { anomaly: Anomaly }) {
  const t = useTranslations();
  const { rule, severity, status, subject, openedAt, resolvedAt, isStale, cluster } = anomaly;
  const { runbook } = RULE_INFO[rule];
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2">
      <SeverityMark
        isOutlined={status === 'resolved' || anomaly.acknowledgement !== null}
        severity={severity}
      />
      <Link className="link" href={paths.anomaly(anomaly.id)}>
        {t(`rules.${rule}.title`, { subject: subject.name })}
      </Link>
      {runbook && (
        <Link
          className="link inline-flex items-center gap-1"
          href={paths.runbook(runbook, { cluster, subject: subject.id })}
        >
          <BookOpenCheck aria-hidden className="size-3.5" />
          {t(`runbooks.${runbook}.title`)}
        </Link>
      )}
      <span className="ml-auto text-sm text-muted">
        {resolvedAt
          ? t.rich('execution.anomalies.over', { time: () => <TimeOfDay at={resolvedAt} /> })
          : t.rich('execution.anomalies.since', { time: () => <TimeOfDay at={openedAt} /> })}
      </span>
      {isStale && (
        <span className="hatched rounded-[3px] px-1 text-sm text-unknown-text">
          {t('states.stale')}
        </span>
      )}
    </li>
  );
}
