'use client';

import { CircleDashed } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import type { ImportsView } from '@/lib/domain/availability/availability-groups-payload';
import { anchorOfClusterSettings } from '@/lib/format/paths';

/** That settings of the failover cluster are not known, and where they come in; nothing while they are. */
export function ImportStateNotice({ imports: { state } }: { imports: ImportsView }) {
  const t = useTranslations('availabilityGroups');
  if (state === 'imported') return null;
  return (
    <Notice isHatched hue="unknown" icon={CircleDashed} title={t(`importState.${state}`)}>
      <p>
        {t(`importStateWhy.${state}`)}{' '}
        <a className="link" href={`#${anchorOfClusterSettings()}`}>
          {t('toImport')}
        </a>
      </p>
    </Notice>
  );
}
