import type { DOCUMENTED_MASTER_PROPERTIES } from '@/lib/domain/workers/documented-master-properties';

export const master = {
  title: 'Master of {cluster}',
  groups: 'Availability groups',
  readiness: 'Is Scale Out highly available?',
  state: 'State',
  interval: 'Heartbeat interval',
  intervalStored: '{interval}, as stored in MASTER_HEARTBEAT_INTERVALINMS',
  intervalDefault:
    '{interval}, the default: no readable row MASTER_HEARTBEAT_INTERVALINMS says otherwise',
  lastHeartbeat: 'Last heartbeat',
  heartbeatAge: 'Age at the last poll',
  neverStored: 'LAST_ONLINE_TIME is not stored: the master has not written a heartbeat.',
  unreadable: 'LAST_ONLINE_TIME cannot be read as a time',
  unreadableWhy:
    'It holds the text below. The state of the master is unknown until a readable one is written.',
  notKnown: 'not known',
  unreadableText: 'LAST_ONLINE_TIME as stored',
  future: 'Its last heartbeat lies in the future of SQL Server’s clock: some clock was turned.',
  blind: 'Its properties could not be read lately, so nobody knows how it is.',
  address: 'Address',
  port: 'Service port',
  thumbprint: 'Certificate thumbprint',
  machine: 'Machine',
  missing: 'not stored',
  scaleOut: 'Scale Out',
  scaleOutDisabledWhy: 'No worker receives any task while Scale Out is not enabled.',
  properties: 'Master properties',
  missingCount:
    '{count, plural, one {# documented property is missing} other {# documented properties are missing}}',
  missingWhy:
    'The master only updates rows that exist. If they are missing it could not write to SSISDB when it was set up: check SqlServerName in MasterSettings.config.',
  rowCount: '{count, plural, one {# row} other {# rows}}',
  noProperties: 'There are no master properties',
  noPropertiesWhy:
    'Every login may read this view, so this is proven: no Scale Out Master was ever set up for this SSISDB.',
  noCatalog: 'There are no catalog properties',
  noCatalogWhy: 'A catalog always has some: this is not a complete SSISDB.',
  emptyValue: 'empty',
  catalog: 'Catalog properties',
  meaning: {
    CLUSTER_LOGDB_SERVER: 'Server to which the workers write their execution logs',
    LAST_ONLINE_TIME: 'Last heartbeat of the master, by SQL Server’s clock',
    MACHINE_IP: 'Address of the machine that the master runs on',
    MACHINE_NAME: 'Machine that the master runs on',
    MASTER_ADDRESS: 'Endpoint that workers call',
    MASTER_SERVICE_PORT: 'Port that the master service listens on',
    SSLCERT_THUMBPRINT: 'Certificate that workers have to trust',
  } satisfies Record<(typeof DOCUMENTED_MASTER_PROPERTIES)[number], string>,
  moreMeanings: {
    MASTER_HEARTBEAT_INTERVALINMS: 'Time between heartbeats of the master, in ms',
    IS_SCALEOUT_ENABLED: 'TRUE while Scale Out is enabled; empty after it was disabled',
  },
  catalogMeanings: {
    DEFAULT_EXECUTION_MODE:
      'Where executions run unless they say otherwise: 0 on the server, 1 in Scale Out',
    ENCRYPTION_ALGORITHM: 'How sensitive values are encrypted',
    IS_SCALEOUT_ENABLED: 'TRUE while Scale Out is enabled; no row if it never was',
    MAX_PROJECT_VERSIONS: 'Versions of a project that are kept',
    VERSION_CLEANUP_ENABLED: 'Whether older project versions are deleted',
    OPERATION_CLEANUP_ENABLED: 'Whether old executions and their messages are deleted',
    RETENTION_WINDOW: 'Days that executions and their messages are kept',
    SCHEMA_BUILD: 'Build of SSISDB; older than the instance means that it was not upgraded',
    SCHEMA_VERSION: 'Major version of SSISDB',
    SERVER_LOGGING_LEVEL:
      'Logging unless an execution says otherwise: 0 none, 1 basic, 2 performance, 3 verbose, 4 runtime lineage, 100 customized',
    SERVER_CUSTOMIZED_LOGGING_LEVEL: 'Name of the customized logging level',
    SERVER_OPERATION_ENCRYPTION_LEVEL: 'Keys: 1 for each execution, 2 for each project',
    VALIDATION_TIMEOUT: 'Seconds until a validation is given up',
  },
} as const;
