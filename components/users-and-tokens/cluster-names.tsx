'use client';

import { useTranslations } from 'use-intl';
import type { UserView } from '@/lib/domain/people/users-and-tokens-payload';

type ClusterNamesProps = { grant: Pick<UserView, 'clusters' | 'folders'> };

/** Which clusters exist for somebody, and the folders there whose executions they read, if not all. */
export function ClusterNames({ grant: { clusters, folders } }: ClusterNamesProps) {
  const t = useTranslations('usersAndTokens');
  const names = [...new Set(folders?.flatMap((one) => one.folders ?? []))];
  return (
    <>
      {clusters === null ? (
        <span className="text-muted">{t('allClusters')}</span>
      ) : (
        clusters.join(', ')
      )}
      {folders && (
        <span className="text-muted"> {t('onlyFolders', { folders: names.join(', ') })}</span>
      )}
    </>
  );
}
