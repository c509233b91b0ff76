import type { Grant } from './role';

/** What a token opens, and nothing else: the wall, /api/v1, or /metrics. */
export const TOKEN_PURPOSES = ['display', 'api', 'metrics'] as const;

export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** Metrics are of whole clusters: a token for them that names folders would promise what it does not keep. */
export function canBeLimited({
  purpose,
  folders,
}: {
  purpose: TokenPurpose;
  folders?: readonly string[] | null | undefined;
}): boolean {
  return purpose !== 'metrics' || !folders;
}

/** What is kept of a token: never its secret. */
export type AccessToken = {
  id: string;
  purpose: TokenPurpose;
  /** What it is called by people: where the display hangs, which program asks. */
  name: string;
  clusters: Grant['clusters'];
  folders: Grant['folders'];
  /** SHA-256 in hex. */
  secretHash: string;
  createdAt: Date;
  createdBy: string;
  /** Null: it is valid until it is revoked. */
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastSeenAt: Date | null;
  /** Address that it came from last. */
  lastSeenFrom: string | null;
};

export const MAX_TOKEN_NAME_LENGTH = 100;
