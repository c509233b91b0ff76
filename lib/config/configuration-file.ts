import { z } from 'zod';
import { thresholdsSchema } from '@/lib/domain/cluster-settings';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { notificationsSchema } from './notification-entry';
import { signInSchema } from './sign-in-file';
import { taskLogRootSchema } from './task-log-root';

const authenticationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sql'), userName: z.string().min(1), password: z.string() }),
  z.strictObject({
    type: z.literal('ntlm'),
    domain: z.string().min(1),
    userName: z.string().min(1),
    password: z.string(),
  }),
  z.strictObject({
    type: z.literal('entraServicePrincipal'),
    clientId: z.string().min(1),
    tenantId: z.string().min(1),
    clientSecret: z.string().min(1),
  }),
]);

const connectionSchema = z.strictObject({
  /** As in a connection string: `host`, `host,port`, `host\instance`. */
  server: z.string().min(1),
  database: z.string().min(1).default('SSISDB'),
  authentication: authenticationSchema,
  encrypt: z.union([z.boolean(), z.literal('strict')]).default(true),
  trustServerCertificate: z.boolean().default(false),
  hostNameInCertificate: z.string().min(1).optional(),
  applicationIntent: z.enum(['ReadWrite', 'ReadOnly']).default('ReadWrite'),
  multiSubnetFailover: z.boolean().default(false),
  connectTimeoutSeconds: z.number().positive().max(120).default(15),
});

export type ConnectionEntry = z.infer<typeof connectionSchema>;

/** A replica that is asked about itself, because a secondary is only known to itself. Its database is always master. */
const replicaSchema = z.strictObject({
  /** Server name as SQL Server knows it, instance included. */
  name: z.string().trim().min(1).max(256),
  connection: z.union([z.string(), connectionSchema]),
});

const workerSchema = z.strictObject({
  heartbeatSeconds: z.number().positive().max(86_400).optional(),
  maxTaskCount: z.number().int().positive().max(10_000).optional(),
});

/** Printable, because it stands in links, titles and logs. */
const clusterName = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .regex(/^[^\p{Cc}]*$/u, 'no control characters');

const clusterSchema = z.strictObject({
  name: clusterName,
  connection: z.union([z.string(), connectionSchema]),
  pollIntervalSeconds: z.number().min(1).max(3_600).default(10),
  /** Least wait between logins that are refused, from the second on: below this a wrong password may lock the account. */
  loginRetrySeconds: z.number().min(1).max(86_400).default(120),
  replicas: z.array(replicaSchema).max(16).default([]),
  worker: workerSchema.default({}),
  /** By machine name or worker id, for workers whose WorkerSettings.config differs. */
  workers: z.record(z.string(), workerSchema).default({}),
  thresholds: thresholdsSchema.prefault({}),
  /** Folders of this machine where task logs of workers are mounted. */
  taskLogRoots: z.array(taskLogRootSchema).max(100).default([]),
  /** Set by the demo only: its pages say that the data is simulated. */
  simulated: z.boolean().default(false),
});

export type ClusterEntry = z.infer<typeof clusterSchema>;

const storeSchema = z.strictObject({
  /** Of the SQLite file; a relative one starts at the working directory. Not on a network share: WAL needs shared memory. */
  path: z.string().trim().min(1).optional(),
  /** Resolved anomalies are deleted when they are older. */
  retentionDays: z.number().int().min(1).max(36_500).default(400),
  history: historyRetentionSchema.prefault({}),
  /** Finished executions are deleted when they are older: 200 bytes each, and twice the longest range of a page. */
  executionRetentionDays: z.number().int().min(1).max(36_500).default(180),
  /** Entries of the audit are deleted when they are older. */
  auditRetentionDays: z.number().int().min(1).max(36_500).default(730),
});

export type StoreEntry = z.infer<typeof storeSchema>;

const historySchema = z.strictObject({
  /** How far back finished executions are read from SSISDB at the first start, in small pages; 0: not at all. */
  backfillDays: z.number().int().min(0).max(36_500).default(30),
});

/** Read by scripts/server-settings.mjs before the dashboard starts, and checked here. HOST and PORT go before it. */
const serverSchema = z.strictObject({
  host: z.string().trim().min(1).max(255).optional(),
  port: z.number().int().min(1).max(65_535).optional(),
  /** PEM files; the certificate with its chain. Read anew when they change. */
  tls: z.strictObject({ certificate: z.string().min(1), key: z.string().min(1) }).optional(),
});

/** What scale-out-watch.config.json may hold; anything else in it is a mistake that is told. */
export const configurationFileSchema = z.strictObject({
  $schema: z.string().optional(),
  clusters: z
    .array(clusterSchema)
    .min(1)
    .refine(
      (clusters) =>
        new Set(clusters.map(({ name }) => name.toLowerCase())).size === clusters.length,
      'cluster names that differ in more than case',
    ),
  store: storeSchema.prefault({}),
  history: historySchema.prefault({}),
  notifications: notificationsSchema.prefault({}),
  server: serverSchema.prefault({}),
  /** Without it, the dashboard answers this machine only, and everybody on it may do everything. */
  signIn: signInSchema.optional(),
});

export type ConfigurationFile = z.infer<typeof configurationFileSchema>;
