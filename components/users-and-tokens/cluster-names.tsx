'use client';

import { useTranslations } from 'use-intl';
import { listFolders } from '@/lib/domain/people/role';
import type { UserView } from '@/lib/domain/people/users-and-tokens-payload';

type ClusterNamesProps = { grant: Pick<UserView, 'clusters' | 'folders'> };

/** Which clusters exist for somebody, and the folders there whose executions they read, if not all. */
export function ClusterNames({ grant: { clusters, folders } }: ClusterNamesProps) {
  const t = useTranslations('usersAndTokens');
  return (
    <>
      {clusters === null ? (
        <span className="text-muted">{t('allClusters')}</span>
      ) : (
        clusters.join(', ')
      )}
      {folders && (
        <span className="text-muted">
          {' '}
          {t('onlyFolders', { folders: listFolders({ folders }).join(', ') })}
        </span>
      )}
    </>
  );
}
