'use client';

import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/time/exact-time';
import { KeyValueList } from '@/components/ui/key-value-list';
import { MonoId } from '@/components/ui/mono-id';
import { Panel } from '@/components/ui/panel';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { tagsOf } from './worker-filter';

const WHOLE_ID = 36;

type WorkerFactsPanelProps = {
  worker: WorkerView;
  /** False when the row is not from just now. */
  isProven: boolean;
};

/** What SSISDB says about a worker besides how it is. */
export function WorkerFactsPanel({ worker, isProven }: WorkerFactsPanelProps) {
  const t = useTranslations('workers.worker');
  const notSet = <span className="text-muted">{t('notSet')}</span>;
  return (
    <Panel isUncertain={!isProven} title={t('facts')}>
      <KeyValueList
        items={[
          { key: 'machine', label: t('machine'), value: worker.machineName ?? notSet },
          { key: 'account', label: t('account'), value: worker.userAccount ?? notSet },
          {
            key: 'id',
            label: t('id'),
            value: <MonoId id={worker.id} maxLength={WHOLE_ID} what={t('id')} />,
          },
          { key: 'tags', label: t('tags'), value: tagsOf(worker).join(', ') || notSet },
          { key: 'description', label: t('description'), value: worker.description || notSet },
          {
            key: 'firstSeen',
            label: t('firstSeen'),
            value: worker.firstSeenAt ? (
              <ExactTime at={worker.firstSeenAt} />
            ) : (
              <span className="text-muted">{t('firstSeenUnknown')}</span>
            ),
          },
        ]}
      />
    </Panel>
  );
}
