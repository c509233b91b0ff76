'use client';

import { CalendarX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import type { RangeProblem } from './time-range';

/** Says why the range in the address is none. */
export function RangeProblemNotice({ problem }: { problem: RangeProblem }) {
  const t = useTranslations('history.range');
  return (
    <Notice hue="info" icon={CalendarX} role="status" title={t('badTitle')}>
      <p>{t(`problems.${problem}`)}</p>
    </Notice>
  );
}
