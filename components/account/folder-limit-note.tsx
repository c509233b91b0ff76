'use client';

import { useTranslations } from 'use-intl';
import { useFolderLimits } from '@/lib/client/visitor';

/** Says of which folders executions and packages are shown, to somebody who does not read all. `cluster` null: of any. */
export function FolderLimitNote({ cluster }: { cluster: string | null }) {
  const t = useTranslations('account.limit');
  const limits = useFolderLimits(cluster);
  if (limits.length === 0) return null;
  return (
    <ul className="text-sm text-muted">
      {limits.map((one) => {
        const folders = one.folders.join(', ');
        const count = one.folders.length;
        return (
          <li key={one.cluster}>
            {cluster === null
              ? t('onlyOf', { cluster: one.cluster, count, folders })
              : t('only', { count, folders })}
          </li>
        );
      })}
    </ul>
  );
}
