import type { TokenPurpose } from './access-token';
import type { Grant } from './role';
import type { SignInMethod } from './sign-in-method';

/** Who asks, once that was proven. */
export type Visitor = Grant & {
  /** Who it is in the audit and to revoke: `user:…`, `openId:…`, `proxy:…`, `token:…`; `local` without sign-in. */
  subject: string;
  /** What changes are signed with; null without sign-in, where people type it in. */
  name: string | null;
  method: SignInMethod | 'token';
  /** What a token is for; null for people. */
  purpose: TokenPurpose | null;
  /** Of the session in the store; null when there is none. */
  sessionHash: string | null;
  /** When the visit ends at the latest; null: it does not by itself. */
  endsAt: Date | null;
};

/** Everybody, on an installation that nobody else can reach. */
export const LOCAL_VISITOR: Visitor = {
  subject: 'local',
  name: null,
  method: 'local',
  role: 'admin',
  clusters: null,
  folders: null,
  purpose: null,
  sessionHash: null,
  endsAt: null,
};

/** Whether a cluster exists for a visitor. */
export function seesCluster({ clusters }: Pick<Grant, 'clusters'>, cluster: string): boolean {
  return clusters === null || clusters.includes(cluster);
}
