'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { useSectionLook } from '@/lib/client/freshness';
import { DOCUMENTED_MASTER_PROPERTIES } from '@/lib/domain/workers/documented-master-properties';
import type { MasterPayload } from '@/lib/domain/workers/master-payload';
import { PropertyList } from './property-list';

/** What else the view may show. */
const UNDOCUMENTED = ['MASTER_HEARTBEAT_INTERVALINMS', 'IS_SCALEOUT_ENABLED'] as const;

/**
 * Every row of catalog.master_properties, and the documented ones that are not there. Nothing when they were never
 * read: the panel of the state, which is made from the same rows, says why.
 */
export function MasterPropertiesPanel({ payload }: { payload: MasterPayload }) {
  const t = useTranslations('master');
  const isReady = useSectionLook(payload, 'masterProperties').kind === 'ready';
  const { masterProperties, master } = payload.data;
  if (!master) return null;
  const { missing } = master;
  const lines = [
    ...missing.map((name) => ({ name, value: null })),
    ...masterProperties.filter(({ name }) => !missing.includes(name)),
  ];
  const meaningOf = (name: string) => {
    const documented = DOCUMENTED_MASTER_PROPERTIES.find((one) => one === name);
    if (documented) return t(`meaning.${documented}`);
    const other = UNDOCUMENTED.find((one) => one === name);
    return other ? t(`moreMeanings.${other}`) : null;
  };
  return (
    <Panel
      isFlush
      aside={t('rowCount', { count: masterProperties.length })}
      isUncertain={!isReady}
      notice={
        missing.length > 0 && (
          <Notice
            isFlush
            hue="warn"
            icon={TriangleAlert}
            title={t('missingCount', { count: missing.length })}
          >
            <p>{t('missingWhy')}</p>
          </Notice>
        )
      }
      title={t('properties')}
    >
      <div className="px-3 py-1.5">
        <PropertyList lines={lines.map((line) => ({ ...line, meaning: meaningOf(line.name) }))} />
      </div>
    </Panel>
  );
}
