import type { Relation } from './ag-relations';
import type { AvailabilityGroup } from './availability-group';
import type { Health } from '@/lib/domain/health';
import { judgeReplica } from './replica-health';

type JudgedGroup = Pick<
  AvailabilityGroup,
  'claimedPrimaries' | 'databaseNames' | 'isDistributed' | 'primaryReplica' | 'replicas'
>;

/** Broken, these endanger data or leave the cluster blind; the others only cause failovers without need. */
const CRITICAL_RELATIONS: readonly Relation['id'][] = ['R1', 'R5'];

/**
 * The worst that replicas and relations say of a group. `ok` has to be proven: the primary is known, every replica is
 * healthy, and every relation was evaluated. Pass no relations for a group without a lease.
 */
export function judgeGroup(group: JudgedGroup, relations: readonly Relation[]): Health {
  const replicas = new Set(group.replicas.map((replica) => judgeReplica(replica, group)));
  const isBroken = ({ id, status }: Relation) =>
    status === 'broken' && CRITICAL_RELATIONS.includes(id);
  if (replicas.has('notHealthy') || group.claimedPrimaries.length > 0 || relations.some(isBroken)) {
    return 'critical';
  }
  const statuses = new Set(relations.map(({ status }) => status));
  if (replicas.has('partiallyHealthy') || statuses.has('broken') || statuses.has('atLimit')) {
    return 'warning';
  }
  const isKnown = group.primaryReplica !== null && group.replicas.length > 0;
  return !isKnown || replicas.has('unknown') || statuses.has('notEvaluated') ? 'unknown' : 'ok';
}
