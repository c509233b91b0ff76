'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import type { ExecutionTaskView } from '@/lib/domain/executions/execution-task-view';

/** Folders where the log of a task may lie on its worker, ready to be copied. */
export function TaskPlaces({ task }: { task: ExecutionTaskView }) {
  const t = useTranslations('execution.logs');
  const { folders, workerId } = task;
  if (folders.length === 0) {
    return (
      <p className="text-sm text-muted">{t(workerId === null ? 'noWorkerYet' : 'noAccount')}</p>
    );
  }
  return (
    <details className="text-sm">
      <summary className="cursor-pointer py-1 font-medium">
        {t('folders', { count: folders.length })}
      </summary>
      <p className="pb-2 text-muted">{t('foldersWhy')}</p>
      <ol className="space-y-3">
        {folders.map(({ localPath, uncPath, powershell }, index) => (
          <li key={localPath} className="space-y-1">
            <p className="text-xs text-muted">
              {t(index === 0 ? 'likeliest' : 'candidate', { number: String(index + 1) })}
            </p>
            <CodeBlock
              code={uncPath ?? localPath}
              what={t(uncPath === null ? 'localPath' : 'uncPath')}
            />
            {powershell === null ? (
              <p className="text-xs text-muted">{t(uncPath === null ? 'noUnc' : 'noCommand')}</p>
            ) : (
              <CodeBlock code={powershell} what={t('powershell')} />
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
