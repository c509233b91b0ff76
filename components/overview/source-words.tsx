'use client';

import { useTranslations } from 'use-intl';
import type { Source } from '@/lib/domain/source';

/** Which instance the numbers come from, and in which role it answered. */
export function SourceWords({ source }: { source: Source | null }) {
  const t = useTranslations('overview');
  if (!source) {
    return (
      <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('instanceUnknown')}</span>
    );
  }
  const notes = [t(`role.${source.replicaRole}`), source.isReadOnly && t('readOnly')];
  return (
    <span className="inline-flex flex-wrap gap-x-2 in-[td]:flex-nowrap">
      <span className="break-all in-[td]:break-normal">
        {source.serverName ?? source.databaseName}
      </span>
      <span className="text-muted">{notes.filter(Boolean).join(', ')}</span>
    </span>
  );
}
