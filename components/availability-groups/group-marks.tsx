'use client';

import type { ReactNode } from 'react';
import { Database } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import { useSectionLook } from '@/lib/client/freshness';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';

type GroupMarksProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

/** How a group is, what kind it is, and whether SSISDB is in it. */
export function GroupMarks({ payload, group }: GroupMarksProps) {
  const t = useTranslations('availabilityGroups.group');
  const isProven = useSectionLook(payload, 'availabilityGroups').kind === 'ready';
  const { health, holdsCatalog, catalogPlace, catalogGroup } = payload.data;
  const { clusterType, isBasic, isContained, isDistributed } = group;
  return (
    <>
      <StateMark noun="health" state={healthOnceStale(health, !isProven)} />
      {clusterType && <Tag>{t(`clusterType.${clusterType}`)}</Tag>}
      {isBasic && <Tag>{t('basic')}</Tag>}
      {isContained && <Tag>{t('contained')}</Tag>}
      {isDistributed && <Tag>{t('distributed')}</Tag>}
      <span className="inline-flex items-center gap-1.5 text-sm">
        <Database aria-hidden className="size-3.5" />
        {holdsCatalog && t('catalog')}
        {!holdsCatalog && catalogGroup && t('catalogElsewhere', { group: catalogGroup })}
        {catalogPlace === 'noGroup' && t('catalogNowhere')}
        {catalogPlace === 'unknown' && t('catalogUnknown')}
      </span>
    </>
  );
}

function Tag({ children }: { children: ReactNode }) {
  return <span className="rounded-[3px] border px-1.5 text-sm">{children}</span>;
}
