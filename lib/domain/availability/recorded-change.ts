import { z } from 'zod';
import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import { instant } from '@/lib/domain/instant';

/** Something that was changed at an instant, and belongs on the time axis of a cluster. Instants are SQL Server's clock. */
export const recordedChangeSchema = z.discriminatedUnion('kind', [
  /** Another replica became primary of an availability group; `at` is when a poll first met it. */
  z.object({
    kind: z.literal('primary'),
    at: instant,
    group: z.string(),
    from: z.string(),
    to: z.string(),
  }),
  /** Another instance answered under the same address. */
  z.object({ kind: z.literal('instance'), at: instant, from: z.string(), to: z.string() }),
  /** A timeout of an availability group, a replica (`of`) or the failover cluster (null) was set to another value. */
  z.object({
    kind: z.literal('timeout'),
    at: instant,
    name: z.string(),
    of: z.string().nullable(),
    from: z.number(),
    to: z.number(),
    source: z.string(),
  }),
]);

export type RecordedChange = z.infer<typeof recordedChangeSchema>;

/** The changes that a memory still holds: it forgets them, whoever keeps history does not. In no order. */
export function listChanges({
  availabilityGroups,
  timeouts,
  server,
}: ClusterMemory): RecordedChange[] {
  const primaries = Object.values(availabilityGroups).flatMap(({ name, primaryChanges }) =>
    primaryChanges.map(({ from, to, changedAt }) => ({
      kind: 'primary' as const,
      at: changedAt,
      group: name,
      from,
      to,
    })),
  );
  const settings = Object.values(timeouts).flatMap(({ name, of, value, previous }) =>
    previous
      ? [
          {
            kind: 'timeout' as const,
            at: previous.changedAt,
            name,
            of,
            from: previous.value,
            to: value,
            source: previous.source,
          },
        ]
      : [],
  );
  const instances = server?.previous
    ? [
        {
          kind: 'instance' as const,
          at: server.previous.changedAt,
          from: server.previous.name,
          to: server.name,
        },
      ]
    : [];
  return [...primaries, ...settings, ...instances];
}
