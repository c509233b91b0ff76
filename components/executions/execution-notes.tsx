'use client';

import { useTranslations } from 'use-intl';
import { STATE_SHAPES } from '@/components/states/state-shapes';
import { Hint } from '@/components/ui/hint';
import { Mark } from '@/components/ui/mark';
import type { ExecutionRow } from '@/lib/client/execution-page';
import { useZone } from '@/lib/client/zone';
import type { ExecutionGhost } from '@/lib/domain/executions/execution-ghost';
import { formatInstant } from '@/lib/format/instant';

/** What has to be known of an execution besides its status, as shapes with the words behind them. */
export function ExecutionNotes({ row }: { row: ExecutionRow }) {
  const t = useTranslations();
  const { ghost, pinnedTo, cannotBeStopped } = row;
  const isPinned = pinnedTo !== null && !pinnedTo.isAnyWorker;
  const names = pinnedTo?.workers.map(({ name }) => name).join(', ') ?? '';
  return (
    <>
      {ghost && <GhostMark ghost={ghost} row={row} />}
      {isPinned && (
        <Hint
          className="inline-flex"
          content={
            names === ''
              ? t('executions.notes.pinnedToNone')
              : t('executions.notes.pinned', { workers: names })
          }
        >
          <Mark
            isWordHidden
            shape={STATE_SHAPES.executionNote.pinned}
            word={t('states.executionNote.pinned')}
          />
        </Hint>
      )}
      {cannotBeStopped && (
        <Hint className="inline-flex" content={t('executions.notes.cannotBeStopped')}>
          <Mark
            isWordHidden
            shape={STATE_SHAPES.executionNote.cannotBeStopped}
            word={t('states.executionNote.cannotBeStopped')}
          />
        </Hint>
      )}
    </>
  );
}

function GhostMark({ ghost, row }: { ghost: ExecutionGhost; row: ExecutionRow }) {
  const t = useTranslations('states.executionNote');
  return (
    <Hint className="inline-flex" content={useGhostWords(ghost, row)}>
      <Mark shape={STATE_SHAPES.executionNote.ghost} word={t('ghost')} />
    </Hint>
  );
}

/** In what way the task contradicts the catalog, and what comes next. */
export function useGhostWords(
  ghost: ExecutionGhost,
  { worker }: Pick<ExecutionRow, 'worker'>,
): string {
  const t = useTranslations('executions.notes');
  const tTask = useTranslations('states.task');
  const zone = useZone();
  const nameOf = (id: string) => (worker?.id === id ? worker.name : id.slice(0, 8));
  const next = (hasAttemptsLeft: boolean) => t(hasAttemptsLeft ? 'next.again' : 'next.over');
  switch (ghost.kind) {
    case 'readyAgain':
      return t('ghost.readyAgain', {
        attempt: String(ghost.attemptCount),
        max: String(ghost.maxAttemptCount),
      });
    case 'leaseExpired': {
      const time = formatInstant(ghost.leaseExpiresAt, zone);
      return `${t('ghost.leaseExpired', { time })} ${next(ghost.hasAttemptsLeft)}`;
    }
    case 'workerOffline': {
      const name = nameOf(ghost.workerId);
      const words = ghost.leaseExpiresAt
        ? t('ghost.workerOffline', {
            worker: name,
            time: formatInstant(ghost.leaseExpiresAt, zone),
          })
        : t('ghost.workerOfflineNoLease', { worker: name });
      return `${words} ${next(ghost.hasAttemptsLeft)}`;
    }
    case 'taskEnded':
      return t('ghost.taskEnded', { status: tTask(ghost.taskStatus) });
  }
}
