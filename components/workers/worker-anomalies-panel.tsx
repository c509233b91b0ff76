'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SubjectAnomaliesPanel } from '@/components/anomalies/subject-anomalies-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { useFreshness } from '@/lib/client/freshness';
import { anomaliesOptions } from '@/lib/client/query-options';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import type { WorkersPayload, WorkerView } from '@/lib/domain/workers/workers-payload';

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
  const blindness =
    blindRules?.length && !isStale
      ? t('notEvaluated', {
          count: blindRules.length,
          rules: blindRules.map(({ rule }) => rule).join(', '),
        })
      : isStale || error
        ? t('stale')
        : null;
  return (
    <SubjectAnomaliesPanel
      blindness={blindness}
      isFailed={error !== null}
      none={<EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
      open={open}
      title={t('title')}
    />
  );
}
