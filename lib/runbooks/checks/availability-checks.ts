import type { Relation } from '@/lib/domain/availability/ag-relations';
import { judgeGroups } from '@/lib/domain/availability/group-relations';
import { judgeReplica } from '@/lib/domain/availability/replica-health';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import * as group from '../readiness/group-checks';
import type { ReadinessCheck } from '../readiness/readiness-inputs';
import { toReadinessInputs } from '../readiness/to-readiness-inputs';
import { cannotBeSeen, done, doneIf, notDone, type Check } from './check';

const fromReadiness =
  (check: ReadinessCheck): Check =>
  (inputs) =>
    check(toReadinessInputs(inputs));

/** SSISDB is in an availability group. Where groups cannot be read, its own role still tells. */
export const catalogInAvailabilityGroup: Check = (inputs) => {
  const seen = fromReadiness(group.catalogInGroup)(inputs);
  const replicaRole = inputs.source?.replicaRole ?? 'unknown';
  if (seen.status !== 'cannotBeSeen' || replicaRole === 'unknown') return seen;
  return doneIf(replicaRole !== 'standalone', { replicaRole });
};

/** Workers log through the listener. */
export const logServerIsListener = fromReadiness(group.logServerIsListener);

/** The address of the master is a DNS name of its own. */
export const masterAddressIsDnsName = fromReadiness(group.masterAddressIsDnsName);

/** The login that workers log with is the same on every replica. */
export const logLoginExists = fromReadiness(group.logLoginOnEveryReplica);

/** Every replica of every group is connected and synchronised. */
export const replicasSynchronised: Check = ({ sections: { availabilityGroups, instance } }) => {
  if (instance?.isHadrEnabled === false) return notDone();
  if (!availabilityGroups) return cannotBeSeen(['availabilityGroups']);
  const replicas = availabilityGroups.groups.flatMap((one) =>
    one.replicas.map((replica) => ({
      name: `${replica.serverName} (${one.name})`,
      health: judgeReplica(replica, one),
    })),
  );
  const namesOf = (listed: typeof replicas) => ({ replicaNames: listed.map(({ name }) => name) });
  const bad = replicas.filter(({ health }) => health !== 'healthy' && health !== 'unknown');
  if (bad.length > 0) return notDone(namesOf(bad));
  const unknown = replicas.filter(({ health }) => health === 'unknown');
  const isBlind = replicas.length === 0 || unknown.length > 0;
  return isBlind
    ? cannotBeSeen(['sys.dm_hadr_availability_replica_states'], namesOf(unknown))
    : done(namesOf(replicas));
};

/** The documented relations hold for every group that has a lease, with the numbers of the last import. */
export const timeoutRelationsHold: Check = ({ sections, clusterValues, source }) => {
  const { availabilityGroups } = sections;
  if (!source) return cannotBeSeen(['source']);
  if (!availabilityGroups) return cannotBeSeen(['availabilityGroups']);
  const judged = judgeGroups(availabilityGroups, clusterValues, source);
  const isBad = ({ status }: Relation) => status === 'broken' || status === 'atLimit';
  const bad = judged.filter(({ relations }) => relations.some(isBad));
  const importedAt = clusterValues?.takenAt.toISOString() ?? null;
  if (bad.length > 0) {
    return notDone({ availabilityGroups: bad.map(wordsOf(isBad)), importedAt });
  }
  const missing = judged.flatMap(({ relations }) => relations.flatMap(missingOf));
  if (judged.length === 0 || missing.length > 0) return cannotBeSeen([...new Set(missing)]);
  return done({ availabilityGroups: judged.map((one) => one.group.name), importedAt });
};

type Judged = ReturnType<typeof judgeGroups>[number];

const wordsOf =
  (isBad: (relation: Relation) => boolean) =>
  ({ group: { name }, relations }: Judged) => {
    const ids = new Set(relations.filter(isBad).map(({ id }) => id));
    return `${name}: ${[...ids].join(', ')}`;
  };

function missingOf(relation: Relation): string[] {
  if (relation.status !== 'notEvaluated') return [];
  return relation.missing.map((name) =>
    name === 'windowsVersion' ? 'Get-ClusterNode' : TIMEOUT_INFO[name].property,
  );
}
