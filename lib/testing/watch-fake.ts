import { ClusterCollector, type Collected } from '@/lib/collect/poll/cluster-collector';
import { executionRow, FakeSsisdb, taskRow } from './fake-ssisdb';

/** A collector of one worker, one task and two executions, the older of which still runs; answers are by query. */
export function watchFake(
  answers: ConstructorParameters<typeof FakeSsisdb>[0] = {},
  wantsPrimary = true,
) {
  const ssisdb = new FakeSsisdb({
    'executions-newest': [executionRow(2), executionRow(1, 2)],
    'executions-after': [executionRow(1, 2), executionRow(2)],
    'live-tasks': [taskRow(1)],
    ...answers,
  });
  const collector = new ClusterCollector(ssisdb, { name: 'PROD', wantsPrimary });
  const poll = async () => {
    ssisdb.roundTrips = [];
    return collector.collect();
  };
  const hasProbed = () => ssisdb.roundTrips.some((names) => names.includes('probe-identity'));
  return { ssisdb, collector, poll, hasProbed };
}

/** Each section's status. */
export function statusesOf({ snapshot }: Collected): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snapshot.sections).map(([name, { status }]) => [name, status]),
  );
}
