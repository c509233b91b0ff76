import { z } from 'zod';
import { AUDIT_ACTIONS } from './audit-entry';
import { instant } from '@/lib/domain/instant';
import { payload } from '@/lib/domain/payload';

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** What the audit can be narrowed to. */
export const auditFilterSchema = z.object({
  action: z.enum(AUDIT_ACTIONS).optional(),
  who: z.string().min(1).max(200).optional(),
  from: time.optional(),
  to: time.optional(),
});

export type AuditFilterInput = z.infer<typeof auditFilterSchema>;

export const auditInputSchema = auditFilterSchema.extend({
  before: z.coerce.number().int().positive().nullable().default(null),
});

/** Newest first; `next` is the `before` of the page after. */
export const auditPayloadSchema = payload(
  z.object({
    entries: z.array(
      z.object({
        id: z.number(),
        at: instant,
        action: z.enum(AUDIT_ACTIONS),
        who: z.string(),
        subject: z.string(),
        target: z.string(),
        cluster: z.string().nullable(),
        from: z.string(),
      }),
    ),
    next: z.number().nullable(),
  }),
);

export type AuditPayload = z.infer<typeof auditPayloadSchema>;
