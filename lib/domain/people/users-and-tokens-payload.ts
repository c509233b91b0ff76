import { z } from 'zod';
import { tokenPurposeSchema } from './access-token';
import { instant } from '@/lib/domain/instant';
import { payload } from '@/lib/domain/payload';
import { canBeLimited } from './access-token';
import { folderNamesSchema } from './folder-limit';
import { folderGrantSchema, roleSchema } from './role';
import { SIGN_IN_METHODS } from './sign-in-method';

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
export type SessionView = z.infer<typeof sessionSchema>;

/** Who may get in, and who is in. */
export const usersAndTokensPayloadSchema = payload(
  z.object({
    /** Names of the clusters, to choose from. */
    clusters: z.array(z.string()),
    users: z.array(userSchema),
    tokens: z.array(tokenSchema),
    sessions: z.array(sessionSchema),
  }),
);

export type UsersAndTokensPayload = z.infer<typeof usersAndTokensPayloadSchema>;

/** The visits of one person. */
export const sessionsPayloadSchema = payload(z.object({ sessions: z.array(sessionSchema) }));

export type SessionsPayload = z.infer<typeof sessionsPayloadSchema>;

export const MAX_TOKEN_NAME_LENGTH = 100;

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
