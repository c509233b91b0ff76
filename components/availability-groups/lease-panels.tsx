'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { useSectionLook } from '@/lib/client/freshness';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { FiguresList } from './figures-list';
import { ImportStateNotice } from './import-state-notice';
import { RelationsPanel } from './relations-panel';
import { SettingsPanel } from './settings-panel';
import { TimelinePanel } from './timeline-panel';
import { useWhatIf } from './use-what-if';
import { WhatIfPanel } from './what-if-panel';

type LeasePanelsProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

/** Settings, relations and timeline of a group that has a lease, as they are or as they would be. */
export function LeasePanels({ payload, group }: LeasePanelsProps) {
  const t = useTranslations('timeouts');
  const supposing = useWhatIf(payload.data);
  const isStale = useSectionLook(payload, 'availabilityGroups').kind !== 'ready';
  const { real, supposed, isSupposed } = supposing;
  return (
    <>
      <ImportStateNotice imports={payload.data.imports} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {/* What is wrong comes first on a phone; beside each other, causes stand left of what follows from them. */}
        <div className="min-w-0 space-y-4 lg:order-last">
          <RelationsPanel
            isStale={isStale}
            real={isSupposed ? real.relations : null}
            relations={supposed.relations}
          />
          <Panel isFlush isUncertain={isStale} title={t('figures.title')}>
            <FiguresList figures={supposed.figures} />
          </Panel>
        </div>
        <SettingsPanel group={group} payload={payload} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <WhatIfPanel groupName={group.name} isStale={isStale} supposing={supposing} />
        <div className="min-w-0 lg:sticky lg:top-16">
          <TimelinePanel
            isStale={isStale}
            isSupposed={isSupposed}
            level={supposed.values.failureConditionLevel ?? null}
            onPath={supposing.choosePath}
            timeline={supposed.timeline}
          />
        </div>
      </div>
    </>
  );
}
