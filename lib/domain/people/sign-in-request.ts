import { z } from 'zod';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, USER_NAME } from './local-user';
import { payload } from '@/lib/domain/payload';

/** What signing in with an account sends. */
export const passwordRequestSchema = z.strictObject({
  name: z.string().min(1).max(200),
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
});

export type PasswordRequest = z.infer<typeof passwordRequestSchema>;

/** What makes the first account; `code` is that of the link. */
export const firstUserRequestSchema = z.strictObject({
  code: z.string().min(1).max(200),
  name: z.string().trim().regex(USER_NAME),
  password: z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH),
});

export type FirstUserRequest = z.infer<typeof firstUserRequestSchema>;

/** What chooses a password; `code` is that of the link. */
export const newPasswordRequestSchema = firstUserRequestSchema.omit({ name: true });

export type NewPasswordRequest = z.infer<typeof newPasswordRequestSchema>;

/** The answer to a change that has nothing more to tell. */
export const donePayloadSchema = payload(z.object({}));

/** The answer to signing out: where the provider goes on with it, null when it is done. */
export const signedOutPayloadSchema = payload(z.object({ goOnAt: z.url().nullable() }));
