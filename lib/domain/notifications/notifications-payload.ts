import { z } from 'zod';
import { deliveryFailureSchema, deliverySchema } from './delivery';
import { instant } from '@/lib/domain/instant';
import { WEEKDAYS } from './notification-settings';
import { payload } from '@/lib/domain/payload';
import { severitySchema } from '@/lib/domain/anomalies/severity-schema';
import { storeStatusSchema } from '@/lib/domain/store-status';

/** How it stands with a target: what it is doing now, or else how the last attempt went. */
const TARGET_STATES = ['working', 'failing', 'untried', 'held', 'outside'] as const;

const targetSchema = z.object({
  name: z.string(),
  kind: z.enum(['json', 'teams', 'slack', 'email']),
  /** Of its address only the host: the rest may be a secret. */
  host: z.string(),
  minSeverity: severitySchema,
  clusters: z.array(z.string()).nullable(),
  state: z.enum(TARGET_STATES),
  lastDeliveredAt: instant.nullable(),
  lastFailure: deliveryFailureSchema.nullable(),
  pendingCount: z.number(),
});

const windowSchema = z.object({
  name: z.string(),
  clusters: z.array(z.string()).nullable(),
  zone: z.string(),
  /** Null: it comes once. */
  days: z.array(z.enum(WEEKDAYS)).nullable(),
  from: z.string(),
  until: z.string(),
  isActive: z.boolean(),
});

/** Not sent yet, received, withheld because a cluster is not seen, or not received. */
export const DEAD_MAN_STATES = ['waiting', 'pinging', 'silent', 'failing'] as const;

const deadManSchema = z.object({
  host: z.string(),
  intervalMs: z.number(),
  state: z.enum(DEAD_MAN_STATES),
  lastPingAt: instant.nullable(),
  lastFailure: deliveryFailureSchema.nullable(),
  /** Clusters because of which nothing is sent. */
  unwatched: z.array(z.string()),
});

/** A delivery without what it tells of each anomaly. */
const listedDeliverySchema = deliverySchema
  .omit({ notification: true })
  .extend({ cluster: z.string().nullable(), itemCount: z.number() });

/** Who is told what, and what became of the last messages. */
export const notificationsPayloadSchema = payload(
  z.object({
    store: storeStatusSchema,
    hasBaseUrl: z.boolean(),
    targets: z.array(targetSchema),
    /** Newest first. */
    deliveries: z.array(listedDeliverySchema),
    windows: z.array(windowSchema),
    deadMan: deadManSchema.nullable(),
  }),
);

export type NotificationsPayload = z.infer<typeof notificationsPayloadSchema>;

export type NotifiedTarget = NotificationsPayload['data']['targets'][number];

export type DeadManState = z.infer<typeof deadManSchema>['state'];

export type ListedDelivery = NotificationsPayload['data']['deliveries'][number];
