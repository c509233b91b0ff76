import type { Grant } from '@/lib/domain/people/role';
import type { ProviderProblem } from '@/lib/domain/people/sign-in-methods';
import { grantOfGroups } from './grant-of-groups';

type Claims = Readonly<Record<string, unknown>>;
type Rules = { groupsClaim: string; grants: readonly (Grant & { group: string })[] };

const MAX_NAME_LENGTH = 100;

/** Claims that may say what somebody is called, best first. */
const NAME_CLAIMS = ['preferred_username', 'upn', 'email', 'name', 'sub'];

/**
 * What the claims of an ID token give somebody, or why nothing: no group that counts, or groups that the provider left out
 * because there are too many (it then names another place for them).
 */
export function readGrant(
  claims: Claims,
  { groupsClaim, grants }: Rules,
): Grant | Extract<ProviderProblem, 'noGroup' | 'tooManyGroups'> {
  const groups = claims[groupsClaim];
  if (groups === undefined) return isLeftOut(claims, groupsClaim) ? 'tooManyGroups' : 'noGroup';
  const listed = [groups].flat().filter((group) => typeof group === 'string');
  return grantOfGroups(listed, grants) ?? 'noGroup';
}

/** What somebody is called: changes are signed with it. */
export function readName(claims: Claims): string {
  const named = NAME_CLAIMS.map((claim) => claims[claim]).find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return String(named ?? 'unknown')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, MAX_NAME_LENGTH);
}

/** OpenID Connect's distributed claims, and what Entra ID says instead in some flows. */
function isLeftOut(claims: Claims, groupsClaim: string): boolean {
  const elsewhere = claims._claim_names;
  const isNamed = typeof elsewhere === 'object' && elsewhere !== null && groupsClaim in elsewhere;
  return isNamed || claims.hasgroups === true || claims.hasgroups === 'true';
}
