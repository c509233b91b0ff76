import type { AvailabilityData } from '@/lib/domain/availability/availability-data';
import type { ClusterMemory, RememberedTimeout } from '@/lib/domain/cluster-memory';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { CLUSTER_TIMEOUTS, TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';

type Told = Pick<RememberedTimeout, 'name' | 'of' | 'value'> & {
  toldAt: Date;
  source: string;
};

/**
 * Adds the timeouts that one poll and the last import tell. A value that is not told changes nothing: nobody knows whether
 * it is still the same. Only the last change of each is kept.
 */
export function rememberTimeouts(
  memory: ClusterMemory['timeouts'],
  data: AvailabilityData | null,
  imported: ClusterValues | null,
  sqlClock: Date,
): ClusterMemory['timeouts'] {
  const told = [
    ...(data ? toldBySqlServer(data, sqlClock) : []),
    ...(imported ? toldByImport(imported) : []),
  ];
  if (told.length === 0) return memory;
  const next = { ...memory };
  for (const one of told) {
    const key = `${one.of?.toLowerCase() ?? ''}/${one.name}`;
    next[key] = rememberTimeout(next[key], one);
  }
  return next;
}

function rememberTimeout(
  known: RememberedTimeout | undefined,
  { name, of, value, toldAt, source }: Told,
): RememberedTimeout {
  if (!known || known.value === value) return known ?? { name, of, value, previous: null };
  return { name, of, value, previous: { value: known.value, changedAt: toldAt, source } };
}

function toldBySqlServer({ groups, viewpoints }: AvailabilityData, toldAt: Date): Told[] {
  const source = viewpoints.find(({ isMain }) => isMain)?.serverName ?? '';
  return groups.flatMap((group) => {
    const ofGroup = (name: string, value: number | null) =>
      value === null ? [] : [{ name, of: group.name, value, toldAt, source }];
    return [
      ...ofGroup(TIMEOUT_INFO.healthCheckTimeoutMs.property, group.healthCheckTimeoutMs),
      ...ofGroup(TIMEOUT_INFO.failureConditionLevel.property, group.failureConditionLevel),
      ...group.replicas.flatMap(({ serverName, sessionTimeoutSeconds }) =>
        sessionTimeoutSeconds === null
          ? []
          : [
              {
                name: 'SessionTimeout',
                of: `${group.name}/${serverName}`,
                value: sessionTimeoutSeconds,
                toldAt,
                source,
              },
            ],
      ),
    ];
  });
}

/** Health check and level are left to SQL Server: an import of them is older than any poll. */
function toldByImport({ values, groups }: ClusterValues): Told[] {
  const ofCluster = CLUSTER_TIMEOUTS.flatMap((timeout) => {
    const stated = values[timeout];
    return stated ? [{ timeout, of: null, stated }] : [];
  });
  const ofGroups = groups.flatMap((group) => {
    const stated = group.values.leaseTimeoutMs;
    return stated ? [{ timeout: 'leaseTimeoutMs' as const, of: group.name, stated }] : [];
  });
  return [...ofCluster, ...ofGroups].map(({ timeout, of, stated }) => ({
    name: TIMEOUT_INFO[timeout].property,
    of,
    value: stated.value,
    toldAt: stated.takenAt,
    source: stated.sender,
  }));
}
