import type { Property } from '@/lib/domain/property';

const MASTER_VALUES: Record<string, string> = {
  CLUSTER_LOGDB_SERVER: 'sqlag01,1433',
  IS_SCALEOUT_ENABLED: 'TRUE',
  LAST_ONLINE_TIME: '2026-11-22 02:59:50.1234567 +00:00',
  MACHINE_IP: '10.0.0.5',
  MACHINE_NAME: 'ETLM01',
  MASTER_ADDRESS: 'https://etlm01.example:8391',
  MASTER_SERVICE_PORT: '8391',
  SSLCERT_THUMBPRINT: 'AB12CD34',
};

/** master_properties of a healthy master; null leaves a row out. */
export function buildMasterProperties(overrides: Record<string, string | null> = {}): Property[] {
  return toProperties({ ...MASTER_VALUES, ...overrides });
}

/** catalog_properties of an enabled catalog; null leaves a row out. */
export function buildCatalogProperties(overrides: Record<string, string | null> = {}): Property[] {
  return toProperties({
    IS_SCALEOUT_ENABLED: 'TRUE',
    OPERATION_CLEANUP_ENABLED: 'TRUE',
    RETENTION_WINDOW: '365',
    SCHEMA_BUILD: '16.0.4003.1',
    ...overrides,
  });
}

function toProperties(values: Record<string, string | null>): Property[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value }],
  );
}
