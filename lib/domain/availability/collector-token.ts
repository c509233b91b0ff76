/** Lets a collector write the settings of one cluster. The token itself is shown once and never kept. */
export type CollectorToken = {
  /** Part of the token, and what it is revoked by. */
  id: string;
  cluster: string;
  /** SHA-256 of the secret part, in hex. The secret is 256 random bits, so nothing slower is needed. */
  secretHash: string;
  createdAt: Date;
  /** Null while it is valid. */
  revokedAt: Date | null;
};

/** Where tokens are kept. */
export type CollectorTokenStore = {
  find(id: string): Promise<CollectorToken | null>;
  /** Oldest first, the revoked ones included. */
  list(cluster: string): Promise<CollectorToken[]>;
  add(token: CollectorToken): Promise<void>;
  /** Revokes every valid token of a cluster, and answers how many there were. */
  revoke(cluster: string, at: Date): Promise<number>;
};
