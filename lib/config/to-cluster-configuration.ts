import { ConfigurationError, type ClusterConfiguration } from './configuration';
import type { ClusterEntry, ConnectionEntry } from './configuration-file';
import type { ConnectionSettings } from './connection-settings';
import { parseConnectionString } from './parse-connection-string';
import { kindOf } from './describe-problems';
import { parseDataSource } from './parse-data-source';
import type { Environment } from './resolve-secrets';

/** AgentHeartbeatInterval and MaxTaskCount of WorkerSettings.config, as installed (ssisdb.md 3.2). */
const DEFAULT_HEARTBEAT_SECONDS = 60;
const DEFAULT_MAX_TASK_COUNT = 10;

/**
 * Makes what the other rooms use out of one entry of the file. Throws ConfigurationError; `connectionPath` says where its
 * connection stands. `environment` is for references inside a connection string.
 */
export function toClusterConfiguration(
  entry: ClusterEntry,
  connectionPath: string,
  environment?: Environment,
): ClusterConfiguration {
  const connection = readConnection(entry.connection, connectionPath, environment);
  const worker = {
    heartbeatMs: (entry.worker.heartbeatSeconds ?? DEFAULT_HEARTBEAT_SECONDS) * 1000,
    maxTaskCount: entry.worker.maxTaskCount ?? DEFAULT_MAX_TASK_COUNT,
  };
  return {
    connection,
    replicas: entry.replicas.map((replica, index) => ({
      name: replica.name,
      connection: {
        ...readConnection(
          replica.connection,
          connectionPath.replace(/connection$/, `replicas[${index}].connection`),
          environment,
        ),
        // SSISDB cannot be opened on every secondary, and nothing in it is asked for.
        database: 'master',
      },
    })),
    loginRetryMs: entry.loginRetrySeconds * 1000,
    settings: {
      name: entry.name,
      isSimulated: entry.simulated,
      pollIntervalMs: entry.pollIntervalSeconds * 1000,
      wantsPrimary: !connection.isReadOnlyIntent,
      worker,
      workerOverrides: Object.fromEntries(
        Object.entries(entry.workers).map(([name, own]) => [
          name.toLowerCase(),
          {
            heartbeatMs: own.heartbeatSeconds ? own.heartbeatSeconds * 1000 : worker.heartbeatMs,
            maxTaskCount: own.maxTaskCount ?? worker.maxTaskCount,
          },
        ]),
      ),
      thresholds: entry.thresholds,
      taskLogRoots: entry.taskLogRoots,
    },
  };
}

function readConnection(
  entry: ClusterEntry['connection'],
  path: string,
  environment: Environment | undefined,
): ConnectionSettings {
  return typeof entry === 'string'
    ? parseConnectionString(entry, path, environment)
    : toConnection(entry, path);
}

function toConnection(entry: ConnectionEntry, path: string): ConnectionSettings {
  const source = parseDataSource(entry.server);
  if (!source) {
    throw new ConfigurationError([
      `${path}.server: expected host, host,port or host\\instance, got ${kindOf(entry.server)}`,
    ]);
  }
  return {
    ...source,
    database: entry.database,
    authentication: entry.authentication,
    encryption: entry.encrypt === 'strict' ? 'strict' : entry.encrypt ? 'mandatory' : 'off',
    isServerCertificateTrusted: entry.trustServerCertificate,
    hostNameInCertificate: entry.hostNameInCertificate ?? null,
    isReadOnlyIntent: entry.applicationIntent === 'ReadOnly',
    isMultiSubnetFailover: entry.multiSubnetFailover,
    connectTimeoutMs: entry.connectTimeoutSeconds * 1000,
  };
}
