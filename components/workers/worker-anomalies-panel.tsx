'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AcknowledgementWords } from '@/components/anomalies/acknowledgement-words';
import { SeverityMark } from '@/components/states/severity-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useFreshness } from '@/lib/client/freshness';
import { anomaliesOptions } from '@/lib/client/query-options';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import type { WorkersPayload, WorkerView } from '@/lib/domain/workers/workers-payload';
import { paths } from '@/lib/format/paths';

/** The rules whose subjects are workers. */
const WORKER_RULES: readonly RuleId[] = [
  'offline-worker',
  'late-worker',
  'new-disabled-worker',
  'flapping-worker',
  'duplicate-worker',
  'vanished-worker',
  'saturated-worker',
];

type WorkerAnomaliesPanelProps = { payload: WorkersPayload; worker: WorkerView };

/** Open anomalies of one worker. "Nothing" is only said when every rule about workers was evaluated. */
export function WorkerAnomaliesPanel({ payload, worker }: WorkerAnomaliesPanelProps) {
  const t = useTranslations('workers.anomalies');
  const tPanels = useTranslations('panels');
  const { data, error } = useQuery(anomaliesOptions());
  const isStale = useFreshness(payload) === 'stale';
  const open = data?.data.anomalies.filter(
    ({ cluster, status, subject }) =>
      cluster === payload.cluster &&
      status === 'open' &&
      subject.kind === 'worker' &&
      subject.id === worker.id,
  );
  const blindRules = data?.data.notEvaluated.filter(
    ({ cluster, rule }) => cluster === payload.cluster && WORKER_RULES.includes(rule),
  );
  const isBlind = isStale || error !== null || (blindRules?.length ?? 0) > 0;
  return (
    <Panel isFlush isUncertain={isBlind} title={t('title')}>
      {!open && !error && <SkeletonRows label={tPanels('loading')} />}
      {isBlind && (
        <p className="hatched border-b px-3 py-2 text-unknown-text">
          {blindRules && blindRules.length > 0 && !isStale
            ? t('notEvaluated', {
                count: blindRules.length,
                rules: blindRules.map(({ rule }) => rule).join(', '),
              })
            : t('stale')}
        </p>
      )}
      {open && open.length > 0 && (
        <ul className="divide-y">
          {open.map((anomaly) => (
            <AnomalyLine key={anomaly.id} anomaly={anomaly} />
          ))}
        </ul>
      )}
      {open?.length === 0 && !isBlind && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
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
