'use client';

import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/time/exact-time';
import type { LogTime } from '@/lib/diagnose/read-log-time';

const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** A time of a log: an instant only where the log states the offset, else what it says and what that leaves open. */
export function LogTimeText({ time }: { time: LogTime | null }) {
  const t = useTranslations('diagnose.group');
  if (!time) return <span className="text-muted">{t('noTime')}</span>;
  if (time.iso === null) return t('ambiguous', { text: time.text });
  if (HAS_OFFSET.test(time.iso)) return <ExactTime at={new Date(time.iso)} />;
  return t('local', { time: time.iso.replace('T', ' ') });
}
