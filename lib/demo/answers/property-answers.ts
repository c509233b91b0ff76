import type { catalogProperties, masterProperties } from '@/lib/ssisdb/queries/properties';
import { hexOf } from '../simulation/seeded-random';
import { MASTER_HEARTBEAT_MS } from '../simulation/timings';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { PRODUCT_VERSION } from './instance';
import { serverInstantText } from './server-clock';

const COLUMNS = { property_name: sqlType.nvarchar(256), property_value: sqlType.nvarchar('max') };

const THUMBPRINT_BYTES = 20;

function masterPropertyValues(question: Question): Record<string, string> {
  const { world, faults } = question;
  const { master, story, seed } = world;
  return {
    CLUSTER_LOGDB_SERVER: story.names.logServer,
    IS_SCALEOUT_ENABLED: 'TRUE',
    LAST_ONLINE_TIME: faults.has('garbage-master-time')
      ? 'yesterday-ish'
      : serverInstantText(question, master.lastOnlineAtMs),
    MACHINE_IP: story.names.masterIp,
    MACHINE_NAME: story.names.masterMachine,
    ...(!faults.has('missing-master-property') && {
      MASTER_ADDRESS: `https://${story.names.masterHost}:${master.addressPort}`,
    }),
    MASTER_HEARTBEAT_INTERVALINMS: String(MASTER_HEARTBEAT_MS),
    MASTER_SERVICE_PORT: String(master.servicePort),
    SSLCERT_THUMBPRINT: hexOf(
      THUMBPRINT_BYTES,
      seed,
      'certificate',
      master.certificateRenewalCount,
    ),
  };
}

const CATALOG_PROPERTY_VALUES: Record<string, string> = {
  DEFAULT_EXECUTION_MODE: '1',
  ENCRYPTION_ALGORITHM: 'AES_256',
  IS_SCALEOUT_ENABLED: 'TRUE',
  MAX_PROJECT_VERSIONS: '10',
  OPERATION_CLEANUP_ENABLED: 'TRUE',
  RETENTION_WINDOW: '365',
  SCHEMA_BUILD: PRODUCT_VERSION,
  SCHEMA_VERSION: '7',
  SERVER_CUSTOMIZED_LOGGING_LEVEL: '',
  SERVER_LOGGING_LEVEL: '1',
  SERVER_OPERATION_ENCRYPTION_LEVEL: '1',
  VALIDATION_TIMEOUT: '300',
  VERSION_CLEANUP_ENABLED: 'TRUE',
};

function toRows(values: Record<string, string>) {
  return Object.entries(values).map(([name, value]) => ({
    property_name: name,
    property_value: value,
  }));
}

export const propertyAnswers = {
  'master-properties': defineAnswer<typeof masterProperties>(COLUMNS, (question) =>
    toRows(masterPropertyValues(question)),
  ),
  'catalog-properties': defineAnswer<typeof catalogProperties>(COLUMNS, () =>
    toRows(CATALOG_PROPERTY_VALUES),
  ),
};
