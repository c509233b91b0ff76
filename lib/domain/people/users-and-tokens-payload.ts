import { z } from 'zod';
import { tokenPurposeSchema } from './token-purpose-schema';
import { instant } from '@/lib/domain/instant';
import { payload } from '@/lib/domain/payload';
import { canBeLimited } from './access-token';
import { folderNamesSchema } from './folder-names-schema';
import { USER_NAME } from './local-user';
import { folderGrantSchema, roleSchema } from './role-schema';
import { SIGN_IN_METHODS } from './sign-in-method';
import { MAX_TOKEN_NAME_LENGTH } from './access-token';

const clusters = z.array(z.string()).nullable();
const folders = z.array(folderGrantSchema).nullable();

const userSchema = z.object({
  name: z.string(),
  role: roleSchema,
  clusters,
  folders,
  createdAt: instant,
  disabledAt: instant.nullable(),
});

const tokenSchema = z.object({
  id: z.string(),
  purpose: tokenPurposeSchema,
  name: z.string(),
  clusters,
  folders,
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  lastSeenAt: instant.nullable(),
  lastSeenFrom: z.string().nullable(),
});

const collectorTokenSchema = z.object({
  id: z.string(),
  cluster: z.string(),
  createdAt: instant,
  revokedAt: instant.nullable(),
});

const sessionSchema = z.object({
  /** Names it, and opens nothing. */
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  method: z.enum(SIGN_IN_METHODS),
  createdAt: instant,
  lastSeenAt: instant,
  from: z.string(),
  userAgent: z.string(),
  /** That of whoever asks. */
  isCurrent: z.boolean(),
});

export type UserView = z.infer<typeof userSchema>;
export type TokenView = z.infer<typeof tokenSchema>;
export type CollectorTokenView = z.infer<typeof collectorTokenSchema>;
export type SessionView = z.infer<typeof sessionSchema>;

/** Who may get in, and who is in. */
export const usersAndTokensPayloadSchema = payload(
  z.object({
    /** Names of the clusters, to choose from. */
    clusters: z.array(z.string()),
    users: z.array(userSchema),
    tokens: z.array(tokenSchema),
    collectorTokens: z.array(collectorTokenSchema),
    sessions: z.array(sessionSchema),
  }),
);

export type UsersAndTokensPayload = z.infer<typeof usersAndTokensPayloadSchema>;

/** The visits of one person. */
export const sessionsPayloadSchema = payload(z.object({ sessions: z.array(sessionSchema) }));

export type SessionsPayload = z.infer<typeof sessionsPayloadSchema>;

/** What makes a token. */
export const tokenRequestSchema = z
  .strictObject({
    purpose: tokenPurposeSchema,
    name: z
      .string()
      .trim()
      .min(1)
      .max(MAX_TOKEN_NAME_LENGTH)
      .regex(/^[^\p{Cc}]*$/u),
    clusters: z.array(z.string().min(1)).min(1).nullable(),
    /** Null: executions of every folder. */
    folders: folderNamesSchema.nullable().default(null),
    /** Null: it does not end by itself. */
    days: z.number().int().min(1).max(3_650).nullable(),
  })
  .refine(canBeLimited, { path: ['folders'] });

export type TokenRequest = z.infer<typeof tokenRequestSchema>;

/** `text` is told this once. */
export const newTokenPayloadSchema = payload(z.object({ id: z.string(), text: z.string() }));

export type NewTokenPayload = z.infer<typeof newTokenPayloadSchema>;

/** What an account may do; null: for all clusters, for all folders. */
export const userGrantRequestSchema = z.strictObject({
  role: roleSchema,
  clusters: z.array(z.string().min(1)).min(1).nullable(),
  /** Executions of these SSISDB folders only. */
  folders: folderNamesSchema.nullable(),
});

export type UserGrantRequest = z.infer<typeof userGrantRequestSchema>;

/** What makes an account. */
export const newUserRequestSchema = userGrantRequestSchema.extend({
  name: z.string().normalize().trim().regex(USER_NAME),
});

export type NewUserRequest = z.infer<typeof newUserRequestSchema>;

/** `address` is told this once; whoever opens it chooses the password of the account. */
export const passwordLinkPayloadSchema = payload(
  z.object({ address: z.string(), endsAt: instant }),
);

export type PasswordLinkPayload = z.infer<typeof passwordLinkPayloadSchema>;
