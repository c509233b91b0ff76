'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';

/** What the looks of a strip mean. */
export function StripKey() {
  const t = useTranslations('history');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      {HEARTBEAT_STATES.filter((state) => state !== 'unknown').map((state) => (
        <StateMark key={state} noun="heartbeat" state={state} />
      ))}
      <span className="hatched rounded-[3px] px-1.5 text-unknown-text">{t('key.notWatched')}</span>
      <span>{t('key.disabled')}</span>
    </div>
  );
}
