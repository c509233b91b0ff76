'use client';

import { useTranslations } from 'use-intl';
import { Tooltip } from '@/components/ui/tooltip';
import { useCopy } from '@/components/ui/use-copy';
import { useServerTime } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatAge, formatDuration } from '@/lib/format/duration';
import { formatExactInstant, formatInstant } from '@/lib/format/instant';

type RelativeTimeProps = {
  /** Null is said as "never". */
  at: Date | null;
  /** `ago`: '42 s ago' or 'in 42 s'; `age`: '42 s'; `duration`: '3:12'. */
  form?: 'ago' | 'age' | 'duration';
  /** SQL Server's clock minus the dashboard server's, for instants that SQL Server wrote. */
  clockSkewMs?: number;
};

/** A distance to now that ticks by itself; the exact instant is in its tooltip, and pressing it copies that. */
export function RelativeTime({ at, form = 'ago', clockSkewMs = 0 }: RelativeTimeProps) {
  const t = useTranslations('time');
  const tUi = useTranslations('ui');
  const zone = useZone();
  const { result, copy } = useCopy();
  const text = useServerTime((now) => {
    if (!at) return t('never');
    const ageMs = now.getTime() + clockSkewMs - at.getTime();
    if (form === 'duration') return formatDuration(ageMs);
    if (form === 'age') return formatAge(ageMs);
    if (ageMs <= -1_000) return t('ahead', { age: formatAge(-ageMs) });
    return ageMs < 1_000 ? t('now') : t('ago', { age: formatAge(ageMs) });
  });
  if (!at) return <span className="text-muted">{text}</span>;
  const instant = formatInstant(at, zone);
  const tooltip = { idle: instant, copied: tUi('copied'), failed: tUi('notCopied') }[result];
  return (
    <Tooltip content={tooltip}>
      <button
        className="rounded-[3px] decoration-dotted underline-offset-3 hover:underline"
        onClick={() => copy(formatExactInstant(at, zone))}
        type="button"
      >
        <time dateTime={at.toISOString()}>{text}</time>
        <span className="sr-only">{`, ${t('copyInstant', { instant })}`}</span>
      </button>
    </Tooltip>
  );
}
