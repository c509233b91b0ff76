import { includesRole, type Role } from '@/lib/domain/people/role';
import { seesCluster, type Visitor } from '@/lib/domain/people/visitor';
import type { Requirement } from './requirement';

export type AccessDecision =
  | { kind: 'allowed' }
  /** Nobody is known to be asking. */
  | { kind: 'unknownVisitor' }
  /** A token that is for something else. */
  | { kind: 'wrongPurpose' }
  /** What is asked for does not exist for this visitor. */
  | { kind: 'hidden' }
  | { kind: 'roleMissing'; role: Role };

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The one decision about who may do what. `parameters` are those of the path and the query; a cluster that is hidden is so
 * for every role, so that no answer tells that it is there.
 */
export function decideAccess(
  requirement: Requirement,
  visitor: Visitor | null,
  parameters: Parameters,
): AccessDecision {
  if ('public' in requirement) return { kind: 'allowed' };
  if (!visitor) return { kind: 'unknownVisitor' };
  const { role, tokens = [], cluster, isForAllClusters = false } = requirement;
  if (visitor.purpose !== null && !tokens.includes(visitor.purpose))
    return { kind: 'wrongPurpose' };
  const named = cluster === undefined ? undefined : parameters[cluster];
  const clusters = named === undefined ? [] : [named].flat();
  if (clusters.some((one) => !seesCluster(visitor, one))) return { kind: 'hidden' };
  const isLimited = visitor.clusters !== null || visitor.folders !== null;
  if (isForAllClusters && isLimited) return { kind: 'roleMissing', role };
  if (!includesRole(visitor.role, role)) return { kind: 'roleMissing', role };
  return { kind: 'allowed' };
}
