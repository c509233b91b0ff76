import {
  includesRole,
  ROLES,
  type FolderGrant,
  type Grant,
  type Role,
} from '@/lib/domain/people/role';

type GroupGrant = Grant & { group: string };

/** More groups than any directory puts somebody in on purpose: what is longer is refused, not searched. */
const MAX_GROUPS = 2_000;

/**
 * What somebody gets who is in these groups: the greatest role among them, and the clusters and folders of those that give
 * it; a lesser role for others does not widen it. Null when none of the groups gives anything, or there are too many.
 */
export function grantOfGroups(
  groups: readonly string[],
  grants: readonly GroupGrant[],
): Grant | null {
  if (groups.length > MAX_GROUPS) return null;
  const wanted = new Set(groups.map((group) => group.toLowerCase()));
  const given = grants.filter(({ group }) => wanted.has(group.toLowerCase()));
  const role = greatestRole(given.map((grant) => grant.role));
  if (!role) return null;
  const ofRole = given.filter((grant) => grant.role === role);
  const isUnlimited = ofRole.some(({ clusters }) => clusters === null);
  const clusters = isUnlimited
    ? null
    : [...new Set(ofRole.flatMap((grant) => grant.clusters ?? []))];
  return { role, clusters, folders: foldersOf(ofRole) };
}

/** Without folders a grant gives all of them, in its clusters only. */
function foldersOf(grants: readonly Grant[]): FolderGrant[] | null {
  const isWhole = ({ clusters, folders }: Grant) => clusters === null && folders === null;
  if (grants.some(isWhole) || grants.every(({ folders }) => folders === null)) return null;
  return grants.flatMap(({ clusters, folders }) => folders ?? [{ clusters, folders: null }]);
}

function greatestRole(roles: readonly Role[]): Role | undefined {
  return ROLES.toReversed().find((one) => roles.some((role) => includesRole(role, one)));
}
