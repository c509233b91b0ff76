'use client';

import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Disclosure } from '@/components/ui/disclosure';
import type { ClusterValueChange } from '@/lib/domain/availability/cluster-values-payload';
import { ChangeLine } from './change-line';

/** What differed between imports in a row, newest first. */
export function ImportHistory({ changes }: { changes: readonly ClusterValueChange[] }) {
  const t = useTranslations('clusterImport');
  return (
    <div className="border-t px-3 py-2">
      <Disclosure summary={t('history')}>
        {changes.length === 0 ? (
          <p className="text-sm text-muted">{t('historyNone')}</p>
        ) : (
          <ul className="space-y-1 text-sm">
            {changes.map((change) => (
              <li
                key={`${change.name} ${change.of} ${change.provenance.takenAt.toISOString()}`}
                className="flex flex-wrap gap-x-3"
              >
                <span className="text-muted">
                  {t.rich('historyAt', {
                    time: () => <TimeOfDay at={change.provenance.takenAt} />,
                    sender: change.provenance.sender,
                  })}
                </span>
                <ChangeLine change={change} />
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
