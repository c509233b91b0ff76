'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { KeyValueList } from '@/components/ui/key-value-list';
import { MonoId } from '@/components/ui/mono-id';
import { Panel } from '@/components/ui/panel';
import type { ExecutionTaskView } from '@/lib/domain/executions/execution-task-view';
import type { TaskLogAddress } from '@/lib/domain/executions/task-log-address';
import { paths } from '@/lib/format/paths';
import { TaskLogFiles } from './task-log-files';
import { TaskPlaces } from './task-places';
import { VisibleText } from './visible-text';

const WHOLE_ID = 36;

type TaskPanelProps = {
  address: TaskLogAddress;
  task: ExecutionTaskView;
  /** More may be written. */
  isOpen: boolean;
  /** The file that is open; null: none. */
  file: string | null;
  onFile: (id: string | null) => void;
};

/** One task: who had it, where its log lies, and its files. */
export function TaskPanel({ address, task, isOpen, file, onFile }: TaskPanelProps) {
  const t = useTranslations('execution.logs');
  const none = <span className="text-muted">{t('notKnown')}</span>;
  const text = (value: string | null) => (value === null ? none : <VisibleText text={value} />);
  const { workerId, workerName, pickedUpAt } = task;
  return (
    <Panel
      aside={
        <>
          <StateMark noun="task" state={task.status} />
          <span>{t(task.isArchived ? 'archived' : 'live')}</span>
          <span>
            {t('attempts', {
              attempt: String(task.attemptCount),
              max: String(task.maxAttemptCount),
            })}
          </span>
        </>
      }
      title={t('task')}
    >
      <div className="space-y-3">
        <KeyValueList
          items={[
            {
              key: 'id',
              label: t('taskId'),
              value: <MonoId id={task.id} maxLength={WHOLE_ID} what={t('taskId')} />,
            },
            {
              key: 'worker',
              label: t('worker'),
              value:
                workerId === null ? (
                  text(workerName)
                ) : (
                  <Link className="link" href={paths.worker(address.cluster, workerId)}>
                    <VisibleText text={workerName ?? workerId.slice(0, 8)} />
                  </Link>
                ),
            },
            { key: 'machine', label: t('machine'), value: text(task.machineName) },
            { key: 'account', label: t('account'), value: text(task.userAccount) },
            {
              key: 'pickedUp',
              label: t('pickedUp'),
              value: pickedUpAt ? <TimeOfDay at={pickedUpAt} /> : none,
            },
          ]}
        />
        <TaskPlaces task={task} />
        <TaskLogFiles address={address} file={file} isOpen={isOpen} onFile={onFile} />
      </div>
    </Panel>
  );
}
