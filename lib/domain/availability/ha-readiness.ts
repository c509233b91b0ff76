import { z } from 'zod';
import { evidenceSchema } from '@/lib/domain/anomalies/finding';
import { instant } from '@/lib/domain/instant';
import { READINESS_STATUSES, READINESS_VARIANTS } from './readiness-status';

/** What a step consists of, named by the state in which it is done; the order is that of the documents. */
export const READINESS_PARTS = [
  'cluster-on-all-nodes',
  'master-runs-as-domain-account',
  'certificate-names-dns-host',
  'master-on-every-node',
  'catalog-in-group',
  'always-on-support-enabled',
  'listener-exists',
  'master-connects-to-listener',
  'log-login-password-set',
  'log-login-on-every-replica',
  'log-server-is-listener',
  'master-is-clustered-service',
  'master-address-is-dns-name',
  'workers-added',
  'engine-is-clustered',
  'certificate-names-network-name',
  'master-connects-to-network-name',
  'master-in-sql-server-role',
  'master-address-is-network-name',
  'worker-certificates-on-every-node',
] as const;

export type ReadinessPartId = (typeof READINESS_PARTS)[number];

/** A person says that a part is done which no query can see, or that it is not done after all. */
export const readinessNoteSchema = z.object({
  part: z.enum(READINESS_PARTS),
  by: z.string(),
  at: instant,
  text: z.string(),
  isDone: z.boolean(),
});

export type ReadinessNote = z.infer<typeof readinessNoteSchema>;

const readinessStatusSchema = z.enum(READINESS_STATUSES);

const readinessPartSchema = z.object({
  part: z.enum(READINESS_PARTS),
  status: readinessStatusSchema,
  evidence: evidenceSchema,
  /** What was not read, or cannot be read from SQL Server. */
  missing: z.array(z.string()),
  /** The newest note; shown also where the opposite is proven. */
  note: readinessNoteSchema.nullable(),
});

export type ReadinessPart = z.infer<typeof readinessPartSchema>;

const readinessStepSchema = z.object({
  /** As the document numbers it. */
  number: z.number(),
  /** The worst of its parts. */
  status: readinessStatusSchema,
  parts: z.array(readinessPartSchema),
});

export type ReadinessStep = z.infer<typeof readinessStepSchema>;

export const readinessSchema = z.object({
  variant: z.enum(READINESS_VARIANTS),
  steps: z.array(readinessStepSchema),
});

export type Readiness = z.infer<typeof readinessSchema>;
