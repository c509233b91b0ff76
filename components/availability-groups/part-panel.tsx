'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { useSectionLook } from '@/lib/client/freshness';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';

type PartPanelProps = {
  payload: AvailabilityGroupPayload;
  title: ReactNode;
  aside?: ReactNode;
  isFlush?: boolean;
  /** Shown instead of the content when there is proven to be nothing; null or false while there is something. */
  empty?: ReactNode;
  children: ReactNode;
};

/** A part of a group's page. Why the page cannot be trusted is said once, above all parts; each wears the hatched edge. */
export function PartPanel({ payload, empty, children, ...panel }: PartPanelProps) {
  const t = useTranslations('availabilityGroups.group');
  const isReady = useSectionLook(payload, 'availabilityGroups').kind === 'ready';
  const nothing = isReady ? empty : <p className="px-3 py-2 text-muted">{t('noneThen')}</p>;
  return (
    <Panel {...panel} isUncertain={!isReady}>
      {empty ? nothing : children}
    </Panel>
  );
}
