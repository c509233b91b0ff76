'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import type { ExecutionRow } from '@/lib/client/execution-page';
import type { ExecutionAttempt } from '@/lib/domain/executions/execution-attempts';

const LINE_PX = 28;
const PADDING_PX = 12;

/** What the open attempts of a row take in height, in px. */
export function attemptsHeightPx({ attempts }: ExecutionRow): number {
  const hasNote = attempts.length > 1;
  return PADDING_PX + LINE_PX * (1 + attempts.length + (hasNote ? 1 : 0));
}

/** What became of each attempt: worker, lease, outcome. */
export function AttemptsTable({ row }: { row: ExecutionRow }) {
  const t = useTranslations('executions.attempts');
  const heads = ['number', 'outcome', 'worker', 'pickedUp', 'lease', 'ended'] as const;
  return (
    <div className="overflow-x-auto overflow-y-hidden border-t border-line bg-sunken px-4 py-1.5 text-sm whitespace-nowrap md:pl-9">
      <table aria-label={t('show', { id: row.id })}>
        <thead>
          <tr className="text-muted" style={{ height: LINE_PX }}>
            {heads.map((head) => (
              <th key={head} className="pr-6 text-left font-medium" scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.attempts.map((attempt) => (
            <AttemptLine key={attempt.number} attempt={attempt} row={row} />
          ))}
        </tbody>
      </table>
      {row.attempts.length > 1 && (
        <p className="text-muted" style={{ height: LINE_PX, lineHeight: `${LINE_PX}px` }}>
          {t('notKeptWhy')}
        </p>
      )}
    </div>
  );
}

function AttemptLine({ attempt, row }: { attempt: ExecutionAttempt; row: ExecutionRow }) {
  const t = useTranslations('executions.attempts');
  const { number, outcome, workerId, pickedUpAt, leaseExpiresAt, endedAt } = attempt;
  const isLast = number === row.attempts.at(-1)?.number;
  const missing = (words: string) => <span className="text-muted">{words}</span>;
  const notKept = missing(t('notKept'));
  const nameOf = (id: string) => (row.worker?.id === id ? row.worker.name : id.slice(0, 8));
  const isOpen = outcome === 'running';
  const timeOr = (at: Date | null, otherwise: ReactNode) =>
    at ? <TimeOfDay at={at} /> : otherwise;
  return (
    <tr style={{ height: LINE_PX }}>
      <th className="pr-6 text-left font-normal" scope="row">
        {t('count', { count: number })}
      </th>
      <td className="pr-6">
        <StateMark noun="attempt" state={outcome} />
      </td>
      <td className="pr-6">{workerId === null ? notKept : nameOf(workerId)}</td>
      <td className="pr-6">{timeOr(pickedUpAt, notKept)}</td>
      <td className="pr-6">{timeOr(leaseExpiresAt, isLast ? missing(t('noLease')) : notKept)}</td>
      <td>{timeOr(endedAt, isOpen ? missing(t('running')) : notKept)}</td>
    </tr>
  );
}
