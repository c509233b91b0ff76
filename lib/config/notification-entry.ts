import { IANAZone } from 'luxon';
import { z } from 'zod';
import { WEEKDAYS } from '@/lib/domain/notifications/notification-settings';
import { SEVERITIES } from '@/lib/domain/anomalies/severity';

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*$/u, 'no control characters');
const zone = z
  .string()
  .refine((text) => IANAZone.isValidZone(text), 'an IANA time zone such as Europe/Stockholm');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 22:00');
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 2026-11-22T22:00')
  .refine((text) => !Number.isNaN(Date.parse(`${text}Z`)), 'a day that exists');
const clusters = z.array(z.string().trim().min(1)).min(1).max(1_000).optional();

const weeklySpanSchema = z.strictObject({
  zone,
  days: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .default([...WEEKDAYS]),
  from: clock,
  until: clock,
});

const maintenanceWindowSchema = z.union([
  weeklySpanSchema.extend({ name, clusters }),
  z
    .strictObject({ name, clusters, zone, from: localTime, until: localTime })
    .refine(({ from, until }) => from < until, 'an end that is later than the beginning'),
]);

/** What an address of an http target must be; whether http is allowed is decided where the internal hosts are known. */
const webAddress = z
  .string()
  .max(2_048)
  .refine(isWebAddress, 'an https:// address without a user name');

/** Names that decide where a request ends, or that are set by the sender. */
const OWN_HEADERS =
  /^(host|connection|content-(length|type)|transfer-encoding|expect|upgrade|te)$/i;

const headersSchema = z.record(
  z
    .string()
    .regex(/^[\w!#$%&'*+.^`|~-]{1,100}$/, 'a header name')
    .refine((header) => !OWN_HEADERS.test(header), 'a header that the dashboard does not set'),
  z
    .string()
    .max(4_096)
    .regex(/^[\t\x20-\x7e]*$/, 'printable ASCII'),
);

const filters = {
  name,
  minSeverity: z.enum(SEVERITIES).default('warning'),
  clusters,
  times: z.array(weeklySpanSchema).max(50).default([]),
  resolved: z.boolean().default(true),
  maxPerHour: z.number().int().min(1).max(1_000).default(30),
  timeoutSeconds: z.number().min(1).max(60).default(10),
};

const mailAddress = z
  .string()
  .max(320)
  .regex(/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/, 'a mail address');

const targetSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('webhook'),
    ...filters,
    format: z.enum(['json', 'teams', 'slack']).default('json'),
    url: webAddress,
    headers: headersSchema.default({}),
  }),
  z.strictObject({
    type: z.literal('email'),
    ...filters,
    host: z.string().trim().min(1).max(255),
    port: z.number().int().min(1).max(65_535).optional(),
    security: z.enum(['implicit', 'starttls', 'none']).default('starttls'),
    userName: z.string().min(1).optional(),
    password: z.string().optional(),
    from: mailAddress,
    to: z.array(mailAddress).min(1).max(50),
  }),
]);

export const notificationsSchema = z.strictObject({
  baseUrl: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'an address')
    .optional(),
  groupSeconds: z.number().min(0).max(3_600).default(30),
  giveUpHours: z.number().min(1).max(720).default(72),
  targets: z
    .array(targetSchema)
    .max(50)
    .refine(
      (targets) => new Set(targets.map((target) => target.name)).size === targets.length,
      'targets of different names',
    )
    .default([]),
  maintenanceWindows: z.array(maintenanceWindowSchema).max(200).default([]),
  internalHosts: z.array(z.string().trim().min(1).max(255)).max(100).default([]),
  deadMan: z
    .strictObject({
      url: webAddress,
      intervalSeconds: z.number().min(10).max(86_400).default(60),
    })
    .optional(),
});

export type NotificationsEntry = z.infer<typeof notificationsSchema>;

export type TargetEntry = z.infer<typeof targetSchema>;

export type MaintenanceWindowEntry = z.infer<typeof maintenanceWindowSchema>;

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
