'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { classNames } from '@/components/ui/class-names';
import { taskLogOptions } from '@/lib/client/task-log';
import type { TaskLogAddress } from '@/lib/domain/executions/task-log-address';
import type { TaskLogFile, TaskLogPayload } from '@/lib/domain/executions/task-log-payload';
import { formatBytes } from '@/lib/format/quantity';
import { LogViewer } from './log-viewer';
import { TaskLogNotice, TaskLogRequestNotice } from './task-log-notice';
import { VisibleText } from './visible-text';

type TaskLogFilesProps = {
  address: TaskLogAddress;
  isOpen: boolean;
  file: string | null;
  onFile: (id: string | null) => void;
};

/** The files that belong to a task, in the folders that are configured; or why there are none. */
export function TaskLogFiles({ address, isOpen, file, onFile }: TaskLogFilesProps) {
  const t = useTranslations('execution.logs');
  const { data, error } = useQuery(taskLogOptions(address, isOpen));
  const open = data?.data.files.find(({ id }) => id === file);
  return (
    <section aria-label={t('files')} className="space-y-2">
      <h3 className="text-sm font-medium">{t('files')}</h3>
      <TaskLogRequestNotice error={error} />
      {!data && !error && <SkeletonRows label={t('lookingForFiles')} rowCount={2} />}
      {data && <FileList onFile={onFile} openId={file} payload={data} />}
      {file !== null && (
        <LogViewer
          key={file}
          address={{ ...address, file }}
          isOpen={isOpen}
          name={open?.name ?? null}
          onClose={() => onFile(null)}
        />
      )}
    </section>
  );
}

type FileListProps = {
  payload: TaskLogPayload;
  openId: string | null;
  onFile: (id: string | null) => void;
};

function FileList({ payload, openId, onFile }: FileListProps) {
  const t = useTranslations('execution.logs');
  const tReasons = useTranslations('taskLogs.reasons');
  const { roots, files, hasMore, refused } = payload.data;
  const unread = roots.filter(({ state }) => state.status !== 'collected');
  return (
    <>
      <TaskLogNotice state={payload.state} />
      {files.length > 0 && (
        <ul className="divide-y rounded border">
          {files.map((file) => (
            <FileItem
              key={file.id}
              file={file}
              isOpen={file.id === openId}
              onOpen={() => onFile(file.id === openId ? null : file.id)}
            />
          ))}
        </ul>
      )}
      {hasMore && <p className="text-sm text-muted">{t('moreFiles')}</p>}
      {refused.map(({ reason, count }) => (
        <p key={reason} className="text-sm text-warn-text">
          {t('refused', { count, reason: tReasons(`${reason}.title`) })}
        </p>
      ))}
      {payload.state.status === 'collected' &&
        unread.map(({ path, state }) => (
          <div key={path} className="space-y-1">
            <code className="font-mono text-xs break-all">{path}</code>
            <TaskLogNotice state={state} />
          </div>
        ))}
      {roots.length > 0 && (
        <details className="text-sm text-muted">
          <summary className="cursor-pointer py-1">{t('roots', { count: roots.length })}</summary>
          <ul className="space-y-1 pl-4">
            {roots.map(({ path, state }) => (
              <li key={path}>
                <code className="font-mono text-xs break-all">{path}</code>
                {': '}
                {state.status === 'collected' ? t('rootRead') : tReasons(`${state.reason}.title`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type FileItemProps = { file: TaskLogFile; isOpen: boolean; onOpen: () => void };

function FileItem({ file, isOpen, onOpen }: FileItemProps) {
  const { name, folder, sizeBytes, modifiedAt } = file;
  return (
    <li
      className={classNames(
        'flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-3 py-1.5 text-sm',
        isOpen && 'bg-accent-fill',
      )}
    >
      <button
        aria-expanded={isOpen}
        className="link min-w-0 text-left font-mono text-xs break-all pointer-coarse:py-2"
        onClick={onOpen}
        type="button"
      >
        <VisibleText text={name} />
      </button>
      {folder !== '' && (
        <span className="min-w-0 font-mono text-xs break-all text-muted">
          <VisibleText text={folder} />
        </span>
      )}
      <span className="ml-auto text-muted">{formatBytes(sizeBytes)}</span>
      <span className="text-muted">
        <RelativeTime at={modifiedAt} />
      </span>
    </li>
  );
}
