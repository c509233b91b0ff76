'use client';

import { useTranslations } from 'use-intl';
import { useSectionNames } from '@/components/sections/use-section-names';
import { StateMark } from '@/components/states/state-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { MonoId } from '@/components/ui/mono-id';
import { Panel } from '@/components/ui/panel';
import { PackageName } from '@/components/workers/package-name';
import type { AffectedExecutions, AffectedTask } from '@/lib/domain/anomalies/anomaly-payload';

/** Which executions an anomaly holds up now. None listed is only "none" when tasks were read. */
export function AffectedExecutionsPanel({ executions }: { executions: AffectedExecutions }) {
  const t = useTranslations('anomalyPage.executions');
  if (executions.status === 'notApplicable') return null;
  const tasks = executions.status === 'known' ? executions.tasks : [];
  const isUncertain =
    executions.status === 'notKnown' || (executions.status === 'known' && executions.isStale);
  return (
    <Panel isFlush isUncertain={isUncertain} title={t('title')}>
      {executions.status === 'over' && <p className="p-3 text-muted">{t('over')}</p>}
      {executions.status === 'notKnown' && <NotKnown missing={executions.missing} />}
      {executions.status === 'known' && executions.isStale && (
        <p className="hatched border-b px-3 py-2 text-unknown-text">{t('stale')}</p>
      )}
      {executions.status === 'known' && tasks.length === 0 && !executions.isStale && (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      )}
      {tasks.length > 0 && <TaskTable tasks={tasks} />}
    </Panel>
  );
}

function NotKnown({ missing }: { missing: readonly string[] }) {
  const t = useTranslations('anomalyPage.executions');
  return (
    <p className="hatched px-3 py-2 text-unknown-text">
      {t('notKnown', { missing: useSectionNames(missing) })}
    </p>
  );
}

function TaskTable({ tasks }: { tasks: readonly AffectedTask[] }) {
  const t = useTranslations('anomalyPage.executions');
  const heads = ['execution', 'package', 'state', 'attempt', 'worker'] as const;
  return (
    <div aria-label={t('label')} className="overflow-auto" role="group" tabIndex={0}>
      <table className="w-full text-sm">
        <caption className="sr-only">{t('label')}</caption>
        <thead>
          <tr className="border-b text-left text-muted">
            {heads.map((head) => (
              <th key={head} className="px-3 py-1.5 font-medium whitespace-nowrap" scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {tasks.map((task) => (
            <tr key={task.id} className="align-top">
              <th className="px-3 py-1.5 text-left font-normal" scope="row">
                {task.executionId ? (
                  <MonoId id={task.executionId} what={t('execution')} />
                ) : (
                  <Unknown />
                )}
              </th>
              <td className="px-3 py-1.5">
                <PackageName {...task} />
              </td>
              <td className="px-3 py-1.5">
                <StateMark noun="task" state={task.status} />
              </td>
              <td className="px-3 py-1.5 whitespace-nowrap">
                {t('attemptOf', { attempt: task.attemptCount, max: task.maxAttemptCount })}
              </td>
              <td className="px-3 py-1.5">{task.workerName ?? t('noWorker')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Unknown() {
  const t = useTranslations('anomalyPage.executions');
  return <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('unknown')}</span>;
}
