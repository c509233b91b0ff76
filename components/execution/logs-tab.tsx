'use client';

import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { withPace } from '@/lib/client/execution-detail';
import type { TabProps } from './tab-props';
import { TaskPanel } from './task-panel';

/** Every task of the execution, alive or archived: where its log lies, and the log itself where it can be read. */
export function LogsTab({ payload, isOpen }: TabProps) {
  const t = useTranslations('execution.logs');
  const [file, setFile] = useQueryState('file', parseAsString.withOptions({ history: 'push' }));
  const { tasks, scaleOut } = payload.data;
  const chosen = parseFile(file);
  if (scaleOut === 'no') {
    return (
      <Panel title={t('title')}>
        <EmptyState title={t('notInScaleOut')}>{t('notInScaleOutWhy')}</EmptyState>
      </Panel>
    );
  }
  if (!tasks || tasks.length === 0) {
    const unread = (['liveTasks', 'archivedTasks'] as const).find(
      (name) => payload.sections[name]?.status !== 'collected',
    );
    return (
      <SectionPanel
        empty={<EmptyState title={t('noTask')}>{t('noTaskWhy')}</EmptyState>}
        payload={withPace(payload, null)}
        section={unread ?? 'liveTasks'}
        title={t('title')}
      >
        <EmptyState title={t('tasksUnknown')} />
      </SectionPanel>
    );
  }
  return tasks.map((task) => (
    <TaskPanel
      key={task.id}
      address={{
        cluster: payload.cluster,
        execution: payload.data.header?.id ?? '',
        task: task.id,
      }}
      file={chosen?.task === task.id ? chosen.file : null}
      isOpen={isOpen && !task.isArchived}
      onFile={(id) => void setFile(id === null ? null : `${task.id}:${id}`)}
      task={task}
    />
  ));
}

/** A file is known by its task and its id; anything else opens nothing. */
function parseFile(text: string | null): { task: string; file: string } | null {
  const [task, file] = text?.split(':') ?? [];
  return task && file && /^[\w-]{22}$/.test(file) ? { task, file } : null;
}
