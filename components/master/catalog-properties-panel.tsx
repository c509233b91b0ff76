'use client';

import { useTranslations } from 'use-intl';
import { SectionPanel } from '@/components/sections/section-panel';
import { EmptyState } from '@/components/ui/empty-state';
import type { MasterPayload } from '@/lib/domain/workers/master-payload';
import { PropertyList } from './property-list';

const KNOWN = [
  'DEFAULT_EXECUTION_MODE',
  'ENCRYPTION_ALGORITHM',
  'IS_SCALEOUT_ENABLED',
  'MAX_PROJECT_VERSIONS',
  'VERSION_CLEANUP_ENABLED',
  'OPERATION_CLEANUP_ENABLED',
  'RETENTION_WINDOW',
  'SCHEMA_BUILD',
  'SCHEMA_VERSION',
  'SERVER_LOGGING_LEVEL',
  'SERVER_CUSTOMIZED_LOGGING_LEVEL',
  'SERVER_OPERATION_ENCRYPTION_LEVEL',
  'VALIDATION_TIMEOUT',
] as const;

/** Every row of catalog.catalog_properties with what it means. */
export function CatalogPropertiesPanel({ payload }: { payload: MasterPayload }) {
  const t = useTranslations('master');
  const { catalogProperties } = payload.data;
  const meaningOf = (name: string) => {
    const known = KNOWN.find((one) => one === name);
    return known ? t(`catalogMeanings.${known}`) : null;
  };
  return (
    <SectionPanel
      isFlush
      aside={catalogProperties.length > 0 && t('rowCount', { count: catalogProperties.length })}
      empty={
        catalogProperties.length === 0 && (
          <EmptyState title={t('noCatalog')}>{t('noCatalogWhy')}</EmptyState>
        )
      }
      payload={payload}
      section="catalogProperties"
      title={t('catalog')}
    >
      <div className="px-3 py-1.5">
        <PropertyList
          lines={catalogProperties.map((property) => ({
            ...property,
            meaning: meaningOf(property.name),
          }))}
        />
      </div>
    </SectionPanel>
  );
}
