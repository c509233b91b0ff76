'use client';

import { DatabaseZap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import type { RangeCut } from '@/lib/domain/history/history-payload';
import type { StoreStatus } from '@/lib/domain/store-status';

type MemoryNoticeProps = { store: StoreStatus; cuts: readonly RangeCut[] };

/** Whether what is shown is all that there was: history may not be kept, or the range reach beyond it. */
export function MemoryNotice({ store, cuts }: MemoryNoticeProps) {
  const t = useTranslations('history');
  const tStore = useTranslations('store');
  return (
    <>
      {store.status !== 'keeping' && (
        <Notice
          isHatched
          hue="warn"
          icon={DatabaseZap}
          role="status"
          title={
            store.status === 'failing'
              ? t('notKept', { fault: tStore(`faults.${store.fault}`) })
              : t('opening')
          }
        >
          <p>{t('memoryOnly')}</p>
        </Notice>
      )}
      {cuts.map((cut) => (
        <p key={cut} className="text-sm text-muted">
          {t(`range.cuts.${cut}`)}
        </p>
      ))}
    </>
  );
}
