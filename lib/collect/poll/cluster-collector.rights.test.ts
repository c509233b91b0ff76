import { describe, expect, it, vi } from 'vitest';
import { NOW } from '@/lib/testing/clock';
import { executionRow, taskRow } from '@/lib/testing/fake-ssisdb';
import { statusesOf, watchFake } from '@/lib/testing/watch-fake';

const NO_ROLES = [{ sysadmin: 0, ssis_admin: 0, ssis_cluster_executor: 0, ssis_logreader: 0 }];

describe('rights', () => {
  it('are tested again half a minute after something was denied, and ten minutes otherwise', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const { ssisdb, poll, hasProbed } = watchFake({ 'live-tasks': 'permissionDenied' });
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
      const { poll, hasProbed } = watchFake(answers);
      await poll();
      vi.advanceTimersByTime(31_000);
      await poll();
      expect(hasProbed()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('are tested at once when the workers vanish: the role was revoked, not every worker lost', async () => {
    const { ssisdb, poll } = watchFake({ 'probe-object-rights': [] });
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
    const { ssisdb, poll, hasProbed } = watchFake();
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
    const { ssisdb, poll } = watchFake();
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
    const { ssisdb, poll } = watchFake({ 'probe-memberships': NO_ROLES, 'executions-newest': [] });
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
    const { ssisdb, poll } = watchFake();
    await poll();
    // The driver replaced a dead connection by itself; behind it, the login has no role.
    ssisdb.answers.clock = () => {
      ssisdb.generation = 2;
      return [{ sql_clock: NOW, sql_clock_text: null }];
    };
    ssisdb.answers['probe-memberships'] = NO_ROLES;
    const { snapshot, principal } = await poll();
    expect(principal?.memberships.ssis_logreader).toBe(false);
    expect(snapshot.sections.executions).toMatchObject({
      data: { hidden: { object: 'catalog.executions' } },
    });
  });

  it('starts the window of executions over, without losing sight of what is open', async () => {
    const { ssisdb, poll } = watchFake({ 'live-tasks': [] });
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
