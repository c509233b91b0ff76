'use client';

import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { StateMark } from '@/components/states/state-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { KeyValueList } from '@/components/ui/key-value-list';
import { useSectionLook } from '@/lib/client/freshness';
import type { MasterPayload } from '@/lib/domain/workers/master-payload';
import { MasterHeartbeat } from './master-heartbeat';
import { PropertyValue } from './property-value';

/** How the master is, by which rule, and where it is. */
export function MasterStatePanel({ payload }: { payload: MasterPayload }) {
  const t = useTranslations('master');
  const isReady = useSectionLook(payload, 'masterProperties').kind === 'ready';
  const { master, masterProperties } = payload.data;
  return (
    <SectionPanel
      empty={
        masterProperties.length === 0 && (
          <EmptyState title={t('noProperties')}>{t('noPropertiesWhy')}</EmptyState>
        )
      }
      payload={payload}
      section="masterProperties"
      title={t('state')}
    >
      {master && (
        <>
          <MasterHeartbeat
            clockSkewMs={payload.source?.clockSkewMs ?? 0}
            master={isReady ? master : { ...master, state: 'unknown' }}
          />
          <div className="border-t">
            <KeyValueList
              items={[
                { key: 'scaleOut', label: t('scaleOut'), value: <ScaleOut payload={payload} /> },
                {
                  key: 'machine',
                  label: t('machine'),
                  value: <PropertyValue name={t('machine')} value={master.machineName} />,
                },
                {
                  key: 'address',
                  label: t('address'),
                  value: <PropertyValue name={t('address')} value={master.address} />,
                },
                {
                  key: 'port',
                  label: t('port'),
                  value: <PropertyValue name={t('port')} value={master.servicePort} />,
                },
                {
                  key: 'thumbprint',
                  label: t('thumbprint'),
                  value: <PropertyValue name={t('thumbprint')} value={master.thumbprint} />,
                },
              ]}
            />
          </div>
        </>
      )}
    </SectionPanel>
  );
}

/** Whether the catalog hands anything to workers at all; unknown unless both property views are fresh. */
function ScaleOut({ payload }: { payload: MasterPayload }) {
  const t = useTranslations('master');
  const isMasterReady = useSectionLook(payload, 'masterProperties').kind === 'ready';
  const isCatalogReady = useSectionLook(payload, 'catalogProperties').kind === 'ready';
  const { isScaleOutEnabled } = payload.data;
  if (isScaleOutEnabled === null || !isMasterReady || !isCatalogReady) {
    return <StateMark noun="scaleOut" state="unknown" />;
  }
  if (isScaleOutEnabled) return <StateMark noun="scaleOut" state="enabled" />;
  return (
    <>
      <StateMark noun="scaleOut" state="disabled" />
      <p>{t('scaleOutDisabledWhy')}</p>
    </>
  );
}
