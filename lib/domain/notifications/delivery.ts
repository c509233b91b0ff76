import { z } from 'zod';
import { ruleIdSchema } from '@/lib/domain/anomalies/finding';
import { instant } from '@/lib/domain/instant';
import { severitySchema } from '@/lib/domain/anomalies/severity-schema';

const NOTIFICATION_CHANGES = ['opened', 'reopened', 'worsened', 'resolved'] as const;

/** What a message tells of one anomaly: data, the words come when it is sent. */
const notificationItemSchema = z.object({
  change: z.enum(NOTIFICATION_CHANGES),
  /** Rule and subject: the same after a restart, when the id of an anomaly may be another one. */
  fingerprint: z.string(),
  anomalyId: z.string(),
  rule: ruleIdSchema,
  subjectName: z.string(),
  severity: severitySchema,
  openedAt: instant,
  resolvedAt: instant.nullable(),
  /** When this target was told of it before; null when it was not. */
  toldAt: instant.nullable(),
  /** The last poll could not prove it. */
  isStale: z.boolean(),
  /** Other anomalies that it explains, and that are not told by themselves. */
  explainedCount: z.number(),
});

export type NotificationItem = z.infer<typeof notificationItemSchema>;

/** One message: about one cluster, or a test about none. */
const notificationSchema = z.object({
  cluster: z.string().nullable(),
  items: z.array(notificationItemSchema),
});

export type Notification = z.infer<typeof notificationSchema>;

/** Why an attempt failed: told in words by lib/messages, never with an address, a header or an inner message. */
const DELIVERY_FAILURES = [
  'refusedAddress',
  'unknownHost',
  'notReached',
  'timedOut',
  'untrustedCertificate',
  'redirected',
  'answered',
  'signInRefused',
  'mailRefused',
  'tooOld',
  'targetGone',
  'internal',
] as const;

export const deliveryFailureSchema = z.object({
  code: z.enum(DELIVERY_FAILURES),
  /** HTTP status or SMTP reply; null when there was no answer. */
  status: z.number().nullable(),
});

export type DeliveryFailure = z.infer<typeof deliveryFailureSchema>;

/** A message on its way to one target, or what became of it. */
export const deliverySchema = z.object({
  id: z.string(),
  target: z.string(),
  notification: notificationSchema,
  status: z.enum(['pending', 'delivered', 'failed']),
  createdAt: instant,
  attemptCount: z.number(),
  /** Null when nothing will be tried any more. */
  nextAttemptAt: instant.nullable(),
  endedAt: instant.nullable(),
  lastFailure: deliveryFailureSchema.nullable(),
});

export type Delivery = z.infer<typeof deliverySchema>;

/** What a target has been told and not been told the end of. */
export type ToldAnomaly = {
  target: string;
  cluster: string;
  fingerprint: string;
  anomalyId: string;
  severity: z.infer<typeof severitySchema>;
  rule: z.infer<typeof ruleIdSchema>;
  subjectName: string;
  openedAt: Date;
  toldAt: Date;
};
