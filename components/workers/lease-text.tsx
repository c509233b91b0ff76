'use client';

import { useTranslations } from 'use-intl';
import { useServerTime } from '@/lib/client/server-clock';
import { formatCountdown } from '@/lib/format/duration';

type LeaseTextProps = {
  /** When the lease ends, by SQL Server's clock. */
  until: Date;
  clockSkewMs: number;
};

/** What is left of a lease, without a tab stop of its own: for tiles that are links. */
export function LeaseText({ until, clockSkewMs }: LeaseTextProps) {
  const t = useTranslations('workers.lease');
  const text = useServerTime((now) => {
    const leftMs = until.getTime() - now.getTime() - clockSkewMs;
    return leftMs > 0 ? t('left', { left: formatCountdown(leftMs) }) : t('over');
  });
  return <span className="whitespace-nowrap">{text}</span>;
}
