'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ClusterImportPayload } from '@/lib/domain/availability/cluster-values-payload';
import { ChangeLine } from './change-line';

type KeptNoticeProps = {
  kept: { data: ClusterImportPayload['data']; isFirst: boolean };
  onAgain: () => void;
};

/** That the values are kept, and what is different from before. */
export function KeptNotice({ kept: { data, isFirst }, onAgain }: KeptNoticeProps) {
  const t = useTranslations('clusterImport');
  const { changes } = data;
  return (
    <Notice hue="ok" icon={CircleCheck} role="status" title={t('done')}>
      {isFirst && <p>{t('doneFirst')}</p>}
      {!isFirst && changes.length === 0 && <p>{t('doneSame')}</p>}
      {changes.length > 0 && (
        <>
          <p>{t('changed', { count: changes.length })}</p>
          <ul className="list-disc pl-5 text-sm">
            {changes.map((change) => (
              <li key={`${change.name} ${change.of}`}>
                <ChangeLine change={change} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onAgain}>{t('again')}</Button>
    </Notice>
  );
}
