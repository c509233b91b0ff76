import { grantOf } from '@/lib/domain/people/role';
import { ConfigurationError } from './configuration';
import type { SignInEntry } from './sign-in-file';
import type { GroupGrant, SignInSettings } from './sign-in-settings';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type RoleEntry = NonNullable<SignInEntry['openId']>['roles'][number];

/** What the other rooms use of the file's entry. */
export function toSignInSettings(entry: SignInEntry): SignInSettings {
  const { openId, proxyHeader } = entry;
  return {
    publicUrl: new URL(entry.publicUrl).origin,
    hasAccounts: entry.accounts,
    openId: openId
      ? {
          issuer: openId.issuer,
          clientId: openId.clientId,
          clientSecret: openId.clientSecret,
          scopes: [...new Set(['openid', ...openId.scopes])],
          groupsClaim: openId.groupsClaim,
          grants: openId.roles.map(toGrant),
          clockToleranceSeconds: openId.clockToleranceSeconds,
        }
      : null,
    proxyHeader: proxyHeader
      ? {
          header: proxyHeader.header,
          trustedAddresses: proxyHeader.trustedAddresses,
          groupHeader: proxyHeader.groupHeader ?? null,
          grants: proxyHeader.roles.map(toGrant),
          defaultRole: proxyHeader.defaultRole ?? null,
        }
      : null,
    trustedProxies: [...entry.trustedProxies, ...(proxyHeader?.trustedAddresses ?? [])],
    idleMs: entry.idleMinutes * MINUTE_MS,
    absoluteMs: entry.absoluteHours * HOUR_MS,
  };
}

/** Throws ConfigurationError for a grant of a cluster that is not configured: a misspelt name would hide it from everybody. */
export function requireKnownClusters(
  settings: SignInSettings | null,
  clusters: readonly string[],
): void {
  const grants = [...(settings?.openId?.grants ?? []), ...(settings?.proxyHeader?.grants ?? [])];
  const unknown = grants
    .flatMap((grant) => grant.clusters ?? [])
    .some((one) => !clusters.includes(one));
  if (unknown) throw new ConfigurationError(['signIn: expected names of configured clusters']);
}

function toGrant({ group, role, clusters, folders }: RoleEntry): GroupGrant {
  return { group, ...grantOf(role, clusters ?? null, folders ?? null) };
}
