'use client';

import { DatabaseZap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { KeyValueList, type KeyValue } from '@/components/ui/key-value-list';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { StoreStatus } from '@/lib/domain/store-status';
import { anchorOfStore } from '@/lib/format/paths';
import { formatBytes, formatCount } from '@/lib/format/quantity';

/** Whether history is being kept; if not, since when, why, and what waits or is lost. */
export function StorePanel({ store }: { store: StoreStatus }) {
  const t = useTranslations('store');
  const isFailing = store.status === 'failing';
  return (
    <Panel
      isFlush
      aside={<StateMark noun="store" state={store.status} />}
      id={anchorOfStore()}
      isUncertain={isFailing}
      notice={
        isFailing && (
          <Notice
            isFlush
            hue="warn"
            icon={DatabaseZap}
            title={t.rich('notKept', {
              fault: t(`faults.${store.fault}`),
              time: () => <TimeOfDay at={store.sinceAt} />,
            })}
          >
            <p>{t('failingWhy')}</p>
          </Notice>
        )
      }
      title={t('title')}
    >
      <div className="px-3 py-1.5">
        <KeyValueList items={useFacts(store)} />
      </div>
    </Panel>
  );
}

function useFacts(store: StoreStatus): KeyValue[] {
  const t = useTranslations('store');
  const state = { key: 'state', label: t('state'), value: t(`status.${store.status}`) };
  switch (store.status) {
    case 'opening':
      return [state];
    case 'keeping':
      return [
        state,
        {
          key: 'size',
          label: t('size'),
          value: store.sizeBytes === null ? t('sizeUnknown') : formatBytes(store.sizeBytes),
        },
      ];
    case 'failing':
      return [
        state,
        { key: 'waiting', label: t('waiting'), value: formatCount(store.waitingCount) },
        { key: 'lost', label: t('lost'), value: formatCount(store.lostCount) },
      ];
  }
}
