import { z } from 'zod';
import { evidenceSchema } from '@/lib/domain/anomalies/finding';
import { RUNBOOK_IDS } from './runbook-ids';
import { PLACEHOLDERS } from './placeholder';

export const runbookIdSchema = z.enum(RUNBOOK_IDS);

export type RunbookId = z.infer<typeof runbookIdSchema>;

export const placeholderValuesSchema = z.partialRecord(z.enum(PLACEHOLDERS), z.string());

export type PlaceholderValues = z.infer<typeof placeholderValuesSchema>;

/** What the dashboard can check by itself, named by the state in which all is well. */
export const CHECK_IDS = [
  'instance-answers',
  'replica-usable',
  'clocks-agree',
  'sections-readable',
  'objects-granted',
  'workers-visible',
  'scale-out-enabled',
  'master-properties-complete',
  'master-heartbeat-fresh',
  'master-address-matches-port',
  'master-port-known',
  'thumbprint-known',
  'thumbprint-unchanged',
  'workers-seen-since-change',
  'worker-heartbeat-fresh',
  'worker-account-known',
  'worker-enabled',
  'usable-worker-online',
  'waiting-tasks-startable',
  'slots-free',
  'log-server-known',
  'sql-authentication-allowed',
  'logging-level-above-none',
  'task-ids-known',
  'catalog-in-availability-group',
  'log-server-is-listener',
  'master-address-is-dns-name',
  'log-login-exists',
  'replicas-synchronised',
  'timeout-relations-hold',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

const checkStatusSchema = z.enum(['done', 'notDone', 'cannotBeSeen']);

export type CheckStatus = z.infer<typeof checkStatusSchema>;

export const checkResultSchema = z.object({
  check: z.enum(CHECK_IDS),
  /** `cannotBeSeen` is never good news: what it asks for was not read, or no query can tell it. */
  status: checkStatusSchema,
  evidence: evidenceSchema,
  /** Names of sections or values that were not read; empty when nothing that is read could tell. */
  missing: z.array(z.string()),
});

export type CheckResult = z.infer<typeof checkResultSchema>;
