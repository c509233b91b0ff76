'use client';

import { useTranslations } from 'use-intl';

/** Which clusters exist for somebody. */
export function ClusterNames({ names }: { names: readonly string[] | null }) {
  const t = useTranslations('usersAndTokens');
  return names === null ? <span className="text-muted">{t('allClusters')}</span> : names.join(', ');
}
