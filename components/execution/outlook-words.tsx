'use client';

import type { ReactNode } from 'react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { RelativeTime } from '@/components/time/relative-time';
import { LeaseCell } from '@/components/workers/lease-cell';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionOutlook } from '@/lib/domain/executions/execution-outlook';
import { formatDuration } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';
import { CandidateList } from './candidate-list';
import { VisibleText } from './visible-text';

type OutlookWordsProps = {
  payload: ExecutionDetailPayload;
  /** False when it is not from just now: a lease may have been renewed since. */
  isProven: boolean;
};

/** What is true now, and what happens next if nobody does anything. */
export function OutlookWords({ payload, isProven }: OutlookWordsProps) {
  const t = useTranslations('execution.outlook');
  const { outlook, header, canBeStopped } = payload.data;
  const clockSkewMs = payload.source?.clockSkewMs ?? 0;
  switch (outlook.kind) {
    case 'notStarted':
      return <p>{t('notStarted')}</p>;
    case 'waiting':
      return (
        <>
          <Waiting clockSkewMs={clockSkewMs} outlook={outlook} />
          <CandidateList candidates={outlook.candidates} cluster={payload.cluster} />
          {!canBeStopped && <p className="text-muted">{t('cannotBeStopped')}</p>}
        </>
      );
    case 'held':
      return <Held isProven={isProven} outlook={outlook} payload={payload} />;
    case 'ghost':
      return <p>{t(outlook.taskStatus === null ? 'noTask' : 'ghost')}</p>;
    case 'onServer':
      return <p>{t('onServer')}</p>;
    case 'ended':
      return (
        <p>
          {header?.endedAt
            ? t.rich('ended', {
                ago: at(header.endedAt, clockSkewMs),
                time: time(header.endedAt),
              })
            : t('endedUnknown')}
        </p>
      );
    case 'unknown':
      return (
        <p>
          <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('unknown')}</span>
        </p>
      );
  }
}

const at = (instant: Date, clockSkewMs: number) =>
  function Ago(): ReactNode {
    return <RelativeTime at={instant} clockSkewMs={clockSkewMs} />;
  };
const time = (instant: Date) =>
  function Time(): ReactNode {
    return <TimeOfDay at={instant} />;
  };

type WaitingProps = {
  outlook: Extract<ExecutionOutlook, { kind: 'waiting' }>;
  clockSkewMs: number;
};

function Waiting({ outlook, clockSkewMs }: WaitingProps) {
  const t = useTranslations('execution.outlook');
  const { isRequeued, waitingSinceAt, attemptNumber, maxAttemptCount } = outlook;
  const numbers = { attempt: String(attemptNumber), max: String(maxAttemptCount) };
  return (
    <p>
      {waitingSinceAt
        ? t.rich('waitingFor', {
            duration: () => (
              <RelativeTime at={waitingSinceAt} clockSkewMs={clockSkewMs} form="duration" />
            ),
          })
        : t('waiting')}{' '}
      {t(isRequeued ? 'requeued' : 'nextAttempt', numbers)}
    </p>
  );
}

type HeldProps = OutlookWordsProps & { outlook: Extract<ExecutionOutlook, { kind: 'held' }> };

function Held({ outlook, payload, isProven }: HeldProps) {
  const t = useTranslations('execution.outlook');
  const { workerId, attemptNumber, maxAttemptCount, leaseExpiresAt, onLeaseExpiry } = outlook;
  const clockSkewMs = payload.source?.clockSkewMs ?? 0;
  const task = payload.data.tasks?.find((one) => one.workerId === workerId);
  const numbers = { attempt: String(attemptNumber), max: String(maxAttemptCount) };
  return (
    <>
      <p>
        {t.rich('held', {
          ...numbers,
          worker: () => (
            <Link className="link" href={paths.worker(payload.cluster, workerId)}>
              <VisibleText text={task?.workerName ?? workerId.slice(0, 8)} />
            </Link>
          ),
        })}{' '}
        <span className="inline-flex items-baseline gap-1.5 font-medium">
          {t('lease')}
          <LeaseCell clockSkewMs={clockSkewMs} isProven={isProven} until={leaseExpiresAt} />
        </span>
      </p>
      <p className="text-muted">
        {t('ifNotRenewed', {
          then: t(`expiry.${onLeaseExpiry}`, {
            ...numbers,
            next: String(attemptNumber + 1),
          }),
          within: formatDuration(outlook.sweepWithinMs),
        })}
      </p>
    </>
  );
}
