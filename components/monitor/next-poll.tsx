'use client';

import { useTranslations } from 'use-intl';
import { Countdown } from '@/components/time/countdown';
import { useServerTime } from '@/lib/client/server-clock';
import type { PollStatus } from '@/lib/domain/poll-status';

/** When a cluster is asked again; during a poll that it is being asked. */
export function NextPoll({ poll: { nextPollAt } }: { poll: PollStatus }) {
  const t = useTranslations('monitor.connection');
  const isDue = useServerTime((now) => nextPollAt === null || nextPollAt <= now);
  if (isDue || !nextPollAt) return t('nextNow');
  return t.rich('nextIn', { countdown: () => <Countdown until={nextPollAt} /> });
}
