'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Notice } from '@/components/ui/notice';
import type { RunbookPayload } from '@/lib/domain/runbook-payload';

type ReadingNoticeProps = { reading: RunbookPayload['data']['reading']; isStale: boolean };

/** How far the values in commands and the checks can be trusted. */
export function ReadingNotice({ reading, isStale }: ReadingNoticeProps) {
  const t = useTranslations('runbookPage');
  if (!reading) {
    return (
      <Notice hue="info" icon={EyeOff} title={t('noClusterTitle')}>
        <p>{t('noClusterWhy')}</p>
      </Notice>
    );
  }
  const { takenAt } = reading;
  const readAt = takenAt
    ? t.rich('readAt', { time: () => <TimeOfDay at={takenAt} /> })
    : t('neverRead');
  if (!isStale) return <p className="text-sm text-muted">{readAt}</p>;
  return (
    <Notice isHatched hue="unknown" icon={EyeOff} role="status" title={t('staleTitle')}>
      <p>{t('staleWhy')}</p>
      <p>{readAt}</p>
    </Notice>
  );
}
