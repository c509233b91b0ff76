import type { Grant } from './role';
import type { SignInMethod } from './sign-in-method';

/** A visit of somebody who signed in. */
export type SessionRecord = Grant & {
  /** SHA-256 in hex of what the browser has. */
  idHash: string;
  subject: string;
  name: string;
  method: SignInMethod;
  createdAt: Date;
  lastSeenAt: Date;
  /** The absolute limit: no use moves it. */
  expiresAt: Date;
  revokedAt: Date | null;
  from: string;
  userAgent: string;
};
