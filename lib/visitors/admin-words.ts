import { parseArgs } from 'node:util';
import { z } from 'zod';
import { canBeLimited } from '@/lib/domain/people/access-token';
import { folderNamesSchema } from '@/lib/domain/people/folder-names-schema';
import { tokenPurposeSchema } from '@/lib/domain/people/token-purpose-schema';
import { USER_NAME } from '@/lib/domain/people/local-user';
import { roleSchema } from '@/lib/domain/people/role-schema';

const userName = z.string().normalize().regex(USER_NAME);
const list = z.string().transform((text) => text.split(',').map((name) => name.trim()));
const clusters = list.pipe(z.array(z.string().min(1)).min(1)).optional();
const folders = list.pipe(folderNamesSchema).optional();

const commandSchema = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('create-user'),
    what: userName,
    role: roleSchema,
    clusters,
    folders,
  }),
  z.strictObject({ verb: z.literal('set-password'), what: userName }),
  z.strictObject({
    verb: z.literal('change-user'),
    what: userName,
    role: roleSchema.optional(),
    clusters,
    'all-clusters': z.literal(true).optional(),
    folders,
    'all-folders': z.literal(true).optional(),
  }),
  z.strictObject({ verb: z.literal('password-link'), what: userName }),
  z.strictObject({ verb: z.literal('disable-user'), what: userName }),
  z.strictObject({ verb: z.literal('enable-user'), what: userName }),
  z.strictObject({ verb: z.literal('list-users') }),
  z
    .strictObject({
      verb: z.literal('create-token'),
      what: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .regex(/^[^\p{Cc}]*$/u),
      purpose: tokenPurposeSchema,
      clusters,
      folders,
      days: z.coerce.number().int().min(1).max(3_650).optional(),
    })
    .refine(canBeLimited),
  z.strictObject({ verb: z.literal('revoke-token'), what: z.string().min(1) }),
  z.strictObject({ verb: z.literal('list-tokens') }),
  z.strictObject({ verb: z.literal('revoke-sessions'), what: userName.optional() }),
]);

export type AdminCommand = z.infer<typeof commandSchema>;

const OPTIONS = {
  role: { type: 'string' },
  clusters: { type: 'string' },
  'all-clusters': { type: 'boolean' },
  folders: { type: 'string' },
  'all-folders': { type: 'boolean' },
  purpose: { type: 'string' },
  days: { type: 'string' },
} as const;

/** What the words of `npm run admin` ask for; null when that is nothing. */
export function readAdminCommand(words: readonly string[]): AdminCommand | null {
  try {
    const given = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    const [verb, what, ...rest] = given.positionals;
    if (rest.length > 0) return null;
    const asked = { verb, ...(what !== undefined && { what }), ...given.values };
    return commandSchema.safeParse(asked).data ?? null;
  } catch {
    return null;
  }
}
