import type { Grant } from './role';

/** An account of the dashboard's own. */
export type LocalUser = Grant & {
  /** Written as it was created; names that differ in case only are the same. */
  name: string;
  /** Argon2id, with its parameters. */
  passwordHash: string;
  createdAt: Date;
  disabledAt: Date | null;
};

/** Printable and bounded: it stands in logs, signatures and the audit. */
export const USER_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@\\-]{0,99}$/u;

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 1_000;
