'use client';

import { useTranslations } from 'use-intl';
import { Countdown } from '@/components/time/countdown';
import { TimeOfDay } from '@/components/time/exact-time';
import { useServerTime } from '@/lib/client/server-clock';
import type { PollStatus } from '@/lib/domain/poll-status';
import { formatDuration } from '@/lib/format/duration';

/** How often it went wrong since when, when the next try comes, and why that takes longer than usual. */
export function RetryWords({ poll }: { poll: PollStatus }) {
  const t = useTranslations('monitor.connection');
  const { nextPollAt, consecutiveFailures: count, failingSinceAt, backOffMs } = poll;
  const isDue = useServerTime((now) => nextPollAt === null || nextPollAt <= now);
  const time = () => failingSinceAt && <TimeOfDay at={failingSinceAt} />;
  return (
    <>
      <p>
        {isDue || !nextPollAt
          ? t.rich('retrying', { count, time })
          : t.rich('retry', { count, time, countdown: () => <Countdown until={nextPollAt} /> })}
      </p>
      {backOffMs > 0 && (
        <p className="text-muted">{t('backOff', { backOff: formatDuration(backOffMs) })}</p>
      )}
    </>
  );
}
