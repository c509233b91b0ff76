'use client';

import { useTranslations } from 'use-intl';
import { formatDuration } from '@/lib/format/duration';

export type HeartbeatAges = { onlineWithinMs: number; lateWithinMs: number };

/** By which ages of its last heartbeat something is online, late or offline. */
export function HeartbeatRule({ onlineWithinMs, lateWithinMs }: HeartbeatAges) {
  const t = useTranslations('states');
  return t('heartbeatRule', {
    onlineWithin: formatDuration(onlineWithinMs),
    lateWithin: formatDuration(lateWithinMs),
  });
}
