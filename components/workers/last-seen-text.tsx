'use client';

import { useTranslations } from 'use-intl';
import { useServerTime } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatAge } from '@/lib/format/duration';
import { formatInstant } from '@/lib/format/instant';

type LastSeenTextProps = {
  at: Date | null;
  clockSkewMs: number;
};

/** How long ago the last heartbeat came, without a tab stop of its own: for tiles that are links. */
export function LastSeenText({ at, clockSkewMs }: LastSeenTextProps) {
  const t = useTranslations('workers');
  const zone = useZone();
  const text = useServerTime((now) =>
    at
      ? t('lastSeen', { age: formatAge(now.getTime() + clockSkewMs - at.getTime()) })
      : t('neverSeen'),
  );
  return (
    <span className="whitespace-nowrap text-muted" title={at ? formatInstant(at, zone) : undefined}>
      {text}
    </span>
  );
}
