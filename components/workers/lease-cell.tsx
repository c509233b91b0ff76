'use client';

import { useTranslations } from 'use-intl';
import { Countdown } from '@/components/time/countdown';
import { RelativeTime } from '@/components/time/relative-time';
import { useServerTime } from '@/lib/client/server-clock';

type LeaseCellProps = {
  /** When the lease ends, by SQL Server's clock; null when none is recorded. */
  until: Date | null;
  clockSkewMs: number;
  /** False when the task is not from just now: its lease may have been renewed since. */
  isProven: boolean;
};

/** Counts a lease down, and says for how long it is over when nobody renewed it. */
export function LeaseCell({ until, clockSkewMs, isProven }: LeaseCellProps) {
  const t = useTranslations('workers.lease');
  const isOver = useServerTime(
    (now) => until !== null && now.getTime() + clockSkewMs >= until.getTime(),
  );
  if (!isProven) {
    return <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('unknown')}</span>;
  }
  if (!until) return <span className="text-muted">{t('none')}</span>;
  if (!isOver) return <Countdown clockSkewMs={clockSkewMs} until={until} />;
  return (
    <span className="font-medium text-bad-text">
      {t.rich('overFor', {
        duration: () => <RelativeTime at={until} clockSkewMs={clockSkewMs} form="duration" />,
      })}
    </span>
  );
}
