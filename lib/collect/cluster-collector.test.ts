import { describe, expect, it, vi } from 'vitest';
import { executionRow, FakeSsisdb, taskRow, workerRow } from '@/lib/testing/fake-ssisdb';
import { NOW } from '@/lib/testing/clock';
import { ClusterCollector, type Collected } from './cluster-collector';

const NO_ROLES = [{ sysadmin: 0, ssis_admin: 0, ssis_cluster_executor: 0, ssis_logreader: 0 }];
const SECONDARY = {
  server_name: 'SQLNODE2',
  database_name: 'SSISDB',
  updateability: 'READ_ONLY',
  replica_id: '6583054A-E915-4C2A-80E4-C765E79EF61D',
  is_primary_replica: null,
};
const PROBE = [
  'probe-identity',
  'probe-memberships',
  'probe-server-rights',
  'probe-object-rights',
  'probe-columns',
];

function watch(answers: ConstructorParameters<typeof FakeSsisdb>[0] = {}, wantsPrimary = true) {
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
function statusesOf({ snapshot }: Collected): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snapshot.sections).map(([name, { status }]) => [name, status]),
  );
}

describe('a poll', () => {
  it('reads everything, and tells where from and by which clock', async () => {
    const { poll } = watch();
    const collected = await poll();
    expect(new Set(Object.values(statusesOf(collected)))).toEqual(new Set(['collected']));
    expect(collected.snapshot).toMatchObject({
      cluster: 'PROD',
      failure: null,
      source: { serverName: 'SQLNODE1', replicaRole: 'standalone', sqlClock: NOW },
      sections: { executions: { data: { open: [{ id: '1' }] } } },
    });
  });

  it('probes once, and is three round trips from then on', async () => {
    const { ssisdb, poll } = watch();
    expect((await poll()).roundTripCount).toBe(4);
    expect(ssisdb.roundTrips[0]).toEqual(PROBE);
    expect((await poll()).roundTripCount).toBe(3);
    expect(ssisdb.roundTrips[0]).toContain('clock');
  });

  it('tells the rights and nothing else of the login', async () => {
    const { principal, access } = await watch().poll();
    expect(principal).toEqual({
      userName: 'watch',
      memberships: {
        sysadmin: false,
        ssis_admin: false,
        ssis_cluster_executor: true,
        ssis_logreader: true,
      },
      canViewServerState: false,
    });
    expect(access.every((one) => one.access === 'granted')).toBe(true);
  });

  it('goes on with the other sections when one fails', async () => {
    const { poll } = watch({ 'master-properties': 'lockTimeout', 'live-tasks': 'timeout' });
    expect(statusesOf(await poll())).toEqual({
      workers: 'collected',
      masterProperties: 'failed',
      catalogProperties: 'collected',
      executions: 'collected',
      tasks: 'failed',
      jobAssignments: 'collected',
    });
  });

  it('without the clock proves nothing at all', async () => {
    const { ssisdb, poll } = watch();
    await poll();
    ssisdb.answers.clock = [];
    const collected = await poll();
    expect(collected.snapshot.failure).toMatchObject({ code: 'rowShape', query: 'clock' });
    expect(new Set(Object.values(statusesOf(collected)))).toEqual(new Set(['failed']));
  });
});

describe('a poll that fails', () => {
  it('keeps the last good data of every section, and the source that was read', async () => {
    const { ssisdb, poll } = watch();
    const before = await poll();
    for (const name of Object.keys(ssisdb.answers)) ssisdb.answers[name] = 'connectionLost';
    await poll();
    const { snapshot, principal } = await poll();
    expect(snapshot.failure).toMatchObject({ code: 'connectionLost' });
    expect(snapshot.source).toEqual(before.snapshot.source);
    expect(principal).toEqual(before.principal);
    for (const [name, section] of Object.entries(snapshot.sections)) {
      expect(section, name).toMatchObject({
        status: 'failed',
        lastGood: { data: expect.anything() },
      });
    }
  });

  it('before anything was read has nothing to show, and says so', async () => {
    const { poll } = watch(Object.fromEntries(PROBE.map((name) => [name, 'refused'])));
    const { snapshot, principal, access } = await poll();
    expect(snapshot).toMatchObject({ failure: { code: 'refused' }, source: null });
    expect(snapshot.sections.workers).toMatchObject({ status: 'failed', lastGood: null });
    expect([principal, access]).toEqual([null, []]);
  });

  it('is one attempt to connect, not one per section', async () => {
    const { ssisdb, poll } = watch(Object.fromEntries(PROBE.map((name) => [name, 'loginFailed'])));
    await poll();
    expect(ssisdb.roundTrips).toHaveLength(1);
  });
});

describe('a secondary', () => {
  it('proves nothing while the primary is wanted, and is left for another connection', async () => {
    const { ssisdb, poll } = watch();
    await poll();
    ssisdb.answers.source = [SECONDARY];
    const { snapshot } = await poll();
    expect(snapshot).toMatchObject({
      failure: { code: 'notPrimaryReplica' },
      source: { serverName: 'SQLNODE2', replicaRole: 'secondary' },
      sections: { workers: { status: 'failed', lastGood: { data: [{ machineName: 'ETLW01' }] } } },
    });
    expect(ssisdb.disconnectCount).toBe(1);
  });

  it('is as good as any when it was asked for', async () => {
    const { poll } = watch({ source: [SECONDARY] }, false);
    expect((await poll()).snapshot).toMatchObject({
      failure: null,
      source: { replicaRole: 'secondary', isReadOnly: true },
    });
  });
});

describe('rights', () => {
  it('are tested again half a minute after something was denied, and ten minutes otherwise', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const { ssisdb, poll, hasProbed } = watch({ 'live-tasks': 'permissionDenied' });
      await poll();
      await poll();
      expect(hasProbed()).toBe(false);
      vi.advanceTimersByTime(31_000);
      ssisdb.answers['live-tasks'] = [taskRow(1)];
      expect(statusesOf(await poll()).tasks).toBe('collected');
      expect(hasProbed()).toBe(true);
      vi.advanceTimersByTime(31_000);
      await poll();
      expect(hasProbed()).toBe(false);
      vi.advanceTimersByTime(600_000);
      await poll();
      expect(hasProbed()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['the probe got no answer to a part', { 'probe-columns': 'lockTimeout' }],
    ['executions of others are hidden', { 'probe-memberships': NO_ROLES }],
  ] as const)('are tested again soon while %s', async (_why, answers) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const { poll, hasProbed } = watch(answers);
      await poll();
      vi.advanceTimersByTime(31_000);
      await poll();
      expect(hasProbed()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are tested at once when the workers vanish: the role was revoked, not every worker lost', async () => {
    const { ssisdb, poll } = watch({ 'probe-object-rights': [] });
    await poll();
    ssisdb.answers['worker-agents'] = [];
    ssisdb.answers['probe-memberships'] = NO_ROLES;
    const { snapshot } = await poll();
    expect(snapshot.sections.workers).toMatchObject({
      status: 'denied',
      lastGood: { data: [{ machineName: 'ETLW01' }] },
    });
  });

  it('that still hold make vanished workers a fact, without a test in every later poll', async () => {
    const { ssisdb, poll, hasProbed } = watch();
    await poll();
    ssisdb.answers['worker-agents'] = [];
    expect((await poll()).snapshot.sections.workers).toMatchObject({
      status: 'collected',
      data: [],
    });
    expect(hasProbed()).toBe(true);
    await poll();
    expect(hasProbed()).toBe(false);
  });

  it('are tested at once when the newest execution vanishes', async () => {
    const { ssisdb, poll } = watch();
    await poll();
    ssisdb.answers['executions-after'] = [];
    ssisdb.answers['executions-newest'] = [];
    ssisdb.answers['executions-by-id'] = [];
    ssisdb.answers['probe-memberships'] = NO_ROLES;
    expect((await poll()).snapshot.sections.executions).toMatchObject({
      status: 'denied',
      lastGood: { data: { open: [{ id: '1' }] } },
    });
  });

  it('that come back bring the executions back', async () => {
    const { ssisdb, poll } = watch({ 'probe-memberships': NO_ROLES, 'executions-newest': [] });
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      expect(statusesOf(await poll()).executions).toBe('denied');
      ssisdb.answers['executions-newest'] = [executionRow(9)];
      ssisdb.answers['probe-memberships'] = [
        { sysadmin: 0, ssis_admin: 0, ssis_cluster_executor: 0, ssis_logreader: 1 },
      ];
      vi.advanceTimersByTime(31_000);
      expect((await poll()).snapshot.sections.executions).toMatchObject({
        status: 'collected',
        data: { recent: [{ id: '9' }], hidden: null },
      });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a new connection', () => {
  it('is probed before anything that it says is believed', async () => {
    const { ssisdb, poll } = watch();
    await poll();
    // The driver replaced a dead connection by itself; behind it, the login has no role.
    ssisdb.answers.clock = () => {
      ssisdb.generation = 2;
      return [{ sql_clock: NOW, sql_clock_text: null }];
    };
    ssisdb.answers['worker-agents'] = [];
    ssisdb.answers['probe-memberships'] = NO_ROLES;
    ssisdb.answers['probe-object-rights'] = [];
    expect(statusesOf(await poll()).workers).toBe('denied');
  });

  it('starts the window of executions over, without losing sight of what is open', async () => {
    const { ssisdb, poll } = watch({ 'live-tasks': [] });
    await poll();
    ssisdb.generation = 2;
    const newer = Array.from({ length: 500 }, (_, index) => executionRow(10_000 + index));
    ssisdb.answers['executions-newest'] = newer;
    ssisdb.answers['executions-by-id'] = [executionRow(1, 2)];
    const { snapshot } = await poll();
    expect(snapshot.sections.executions).toMatchObject({
      data: { open: [{ id: '1' }], sinceExecutionId: '10000' },
    });
  });
});

describe('what is remembered', () => {
  it('does not grow with the number of polls', async () => {
    const { poll } = watch({ 'worker-agents': () => [workerRow()] });
    const first = JSON.stringify((await poll()).snapshot).length;
    let last = first;
    for (let count = 0; count < 200; count += 1) {
      last = JSON.stringify((await poll()).snapshot).length;
    }
    expect(last).toBe(first);
  });

  it('close ends the connections', async () => {
    const { ssisdb, collector } = watch();
    await collector.close();
    expect(ssisdb.closeCount).toBe(1);
  });
});
