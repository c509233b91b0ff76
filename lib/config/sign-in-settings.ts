import type { Grant, Role } from '@/lib/domain/people/role';

/** What members of a group get. */
export type GroupGrant = Grant & { group: string };

export type OpenIdSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: readonly string[];
  /** Claim of the ID token that lists groups or application roles. */
  groupsClaim: string;
  grants: readonly GroupGrant[];
  /** How far the clock of the provider may be from ours. */
  clockToleranceSeconds: number;
};

export type ProxyHeaderSettings = {
  /** Lower case. */
  header: string;
  /** Addresses or networks (CIDR) from which the header counts. */
  trustedAddresses: readonly string[];
  /** Lower case; null: everybody gets the default role. */
  groupHeader: string | null;
  grants: readonly GroupGrant[];
  /** Of whoever is in none of the groups; null: they are refused. */
  defaultRole: Role | null;
};

export type SignInSettings = {
  /** Where browsers reach the dashboard, without a slash at the end: cookies, redirects and origins are judged by it. */
  publicUrl: string;
  /** Whether there are accounts of the dashboard's own. */
  hasAccounts: boolean;
  openId: OpenIdSettings | null;
  proxyHeader: ProxyHeaderSettings | null;
  /** Addresses or networks (CIDR) whose X-Forwarded-For counts. */
  trustedProxies: readonly string[];
  idleMs: number;
  absoluteMs: number;
};
