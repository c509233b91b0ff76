import { describe, expect, it } from 'vitest';
import { NOW } from '@/lib/testing/clock';
import { AVAILABILITY_ANSWERS } from '@/lib/testing/availability-answers';
import { workerRow } from '@/lib/testing/fake-ssisdb';
import { statusesOf, watchFake } from '@/lib/testing/watch-fake';

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
  'probe-instance-facts',
  'probe-server-columns',
];

describe('a poll', () => {
  it('reads everything, and tells where from and by which clock', async () => {
    const { poll } = watchFake();
    const collected = await poll();
    const { availabilityGroups, ...others } = statusesOf(collected);
    expect(new Set(Object.values(others))).toEqual(new Set(['collected']));
    expect(availabilityGroups).toBe('notApplicable');
    expect(collected.snapshot).toMatchObject({
      cluster: 'PROD',
      failure: null,
      source: { serverName: 'SQLNODE1', replicaRole: 'standalone', sqlClock: NOW },
      sections: { executions: { data: { open: [{ id: '1' }] } } },
    });
  });

  it('probes once, reads the slow part once, and is three round trips from then on', async () => {
    const { ssisdb, poll } = watchFake();
    expect((await poll()).roundTripCount).toBe(5);
    expect(ssisdb.roundTrips[0]).toEqual(PROBE);
    expect((await poll()).roundTripCount).toBe(3);
    expect(ssisdb.roundTrips[0]).toContain('clock');
  });

  it('tells the rights and nothing else of the login', async () => {
    const { principal, access } = await watchFake().poll();
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
    const { poll } = watchFake({ 'master-properties': 'lockTimeout', 'live-tasks': 'timeout' });
    expect(statusesOf(await poll())).toEqual({
      workers: 'collected',
      masterProperties: 'failed',
      catalogProperties: 'collected',
      executions: 'collected',
      tasks: 'failed',
      jobAssignments: 'collected',
      instance: 'collected',
      availabilityGroups: 'notApplicable',
      oldestOperation: 'collected',
    });
  });

  it('without the clock proves nothing at all', async () => {
    const { ssisdb, poll } = watchFake();
    await poll();
    ssisdb.answers.clock = [];
    const collected = await poll();
    expect(collected.snapshot.failure).toMatchObject({ code: 'rowShape', query: 'clock' });
    expect(new Set(Object.values(statusesOf(collected)))).toEqual(new Set(['failed']));
  });
});

describe('a poll that fails', () => {
  it('keeps the last good data of every section, and the source that was read', async () => {
    const { ssisdb, poll } = watchFake(AVAILABILITY_ANSWERS);
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
    const { poll } = watchFake(Object.fromEntries(PROBE.map((name) => [name, 'refused'])));
    const { snapshot, principal, access } = await poll();
    expect(snapshot).toMatchObject({ failure: { code: 'refused' }, source: null });
    expect(snapshot.sections.workers).toMatchObject({ status: 'failed', lastGood: null });
    expect([principal, access]).toEqual([null, []]);
  });

  it('is one attempt to connect, not one per section', async () => {
    const { ssisdb, poll } = watchFake(
      Object.fromEntries(PROBE.map((name) => [name, 'loginFailed'])),
    );
    await poll();
    expect(ssisdb.roundTrips).toHaveLength(1);
  });
});

describe('a secondary', () => {
  it('proves nothing while the primary is wanted, and is left for another connection', async () => {
    const { ssisdb, poll } = watchFake();
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
    const { poll } = watchFake({ source: [SECONDARY] }, false);
    expect((await poll()).snapshot).toMatchObject({
      failure: null,
      source: { replicaRole: 'secondary', isReadOnly: true },
    });
  });
});

describe('what is remembered', () => {
  it('does not grow with the number of polls', async () => {
    const { poll } = watchFake({ 'worker-agents': () => [workerRow()] });
    const first = JSON.stringify((await poll()).snapshot).length;
    let last = first;
    for (let count = 0; count < 200; count += 1) {
      last = JSON.stringify((await poll()).snapshot).length;
    }
    expect(last).toBe(first);
  });

  it('close ends the connections', async () => {
    const { ssisdb, collector } = watchFake();
    await collector.close();
    expect(ssisdb.closeCount).toBe(1);
  });
});
