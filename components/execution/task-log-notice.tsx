'use client';

import { CircleSlash, FileWarning, LockKeyhole } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { Notice } from '@/components/ui/notice';
import { RequestError } from '@/lib/client/request-error';
import type { TaskLogState } from '@/lib/domain/executions/task-log-state';

const LOOKS = {
  failed: { hue: 'bad', icon: FileWarning },
  denied: { hue: 'warn', icon: LockKeyhole },
  notApplicable: { hue: 'info', icon: CircleSlash },
} as const;

type TaskLogNoticeProps = { state: TaskLogState; isFlush?: boolean };

/** Why a log, or a folder that it may be in, is not shown, and what to do about it. */
export function TaskLogNotice({ state, isFlush = false }: TaskLogNoticeProps) {
  const t = useTranslations('taskLogs.reasons');
  if (state.status === 'collected') return null;
  return (
    <Notice {...LOOKS[state.status]} isFlush={isFlush} title={t(`${state.reason}.title`)}>
      <p>{t(`${state.reason}.check`)}</p>
    </Notice>
  );
}

/** Why the dashboard's server did not tell: of a task that it cannot find, it is not allowed to look. */
export function TaskLogRequestNotice({ error }: { error: Error | null }) {
  const t = useTranslations('execution.logs.request');
  const code = error instanceof RequestError ? error.code : null;
  if (code !== 'notFound' && code !== 'forbidden' && code !== 'notReady') {
    return <RequestNotice error={error} />;
  }
  return (
    <Notice hue="bad" icon={FileWarning} role="status" title={t(`${code}.title`)}>
      <p>{t(`${code}.check`)}</p>
    </Notice>
  );
}
