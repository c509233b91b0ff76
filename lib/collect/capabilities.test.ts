import { describe, expect, it } from 'vitest';
import { FakeSsisdb, type FakeAnswer } from '@/lib/testing/fake-ssisdb';
import { isInAny, isInNone, probeCapabilities, type Capabilities } from './capabilities';
import { CostLedger } from './cost-ledger';

async function probe(answers: Record<string, FakeAnswer> = {}) {
  const ssisdb = new FakeSsisdb(answers);
  const result = await probeCapabilities({ ssisdb, ledger: new CostLedger(), apart: new Set() });
  return { result, ssisdb };
}

async function capabilitiesOf(answers: Record<string, FakeAnswer>): Promise<Capabilities> {
  const { result } = await probe(answers);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('the probe', () => {
  it('is one round trip', async () => {
    const { result, ssisdb } = await probe();
    expect(ssisdb.roundTrips).toHaveLength(1);
    expect(result).toMatchObject({
      ok: true,
      value: {
        productVersion: '16.0.4135.4',
        userName: 'watch',
        memberships: { sysadmin: false, ssis_cluster_executor: true, ssis_logreader: true },
        areObjectRightsKnown: true,
        isComplete: true,
      },
    });
  });

  it('takes a role that does not exist for one that the login is not in', async () => {
    const { memberships } = await capabilitiesOf({
      'probe-memberships': [
        { sysadmin: null, ssis_admin: null, ssis_cluster_executor: null, ssis_logreader: 1 },
      ],
    });
    expect(memberships).toMatchObject({ sysadmin: false, ssis_logreader: true });
  });

  it('keeps an object that does not exist apart from one that is denied', async () => {
    const { objectRights } = await capabilitiesOf({
      'probe-object-rights': [
        { object_name: 'a', can_select: 1 },
        { object_name: 'b', can_select: 0 },
        { object_name: 'c', can_select: null },
      ],
    });
    expect([...objectRights]).toEqual([
      ['a', true],
      ['b', false],
      ['c', null],
    ]);
  });

  it('takes a column for missing only where others of its object can be seen', async () => {
    const { shape, missingColumns } = await capabilitiesOf({
      'probe-columns': [
        { object_name: 'internal.tasks', column_name: 'TaskId', column_length: 16 },
        { object_name: 'internal.tasks', column_name: 'New', column_length: null },
        { object_name: 'internal.hidden', column_name: 'Any', column_length: null },
      ],
    });
    expect([...missingColumns]).toEqual([['internal.tasks', ['New']]]);
    expect(shape.hasColumn('internal.tasks', 'New')).toBe(false);
    expect(shape.hasColumn('internal.tasks', 'TaskId')).toBe(true);
    expect(shape.hasColumn('internal.hidden', 'Any')).toBe(true);
  });

  it.each([
    [1, true],
    [0, false],
    [null, false],
  ])('with VIEW SERVER STATE %s may see the state of the server: %s', async (state, expected) => {
    const { shape } = await capabilitiesOf({
      'probe-server-rights': [
        {
          view_server_state: state,
          view_server_performance_state: null,
          view_any_definition: null,
        },
      ],
    });
    expect(shape.canViewServerState).toBe(expected);
  });
});

describe('a part of the probe that fails', () => {
  const ROLES = ['sysadmin', 'ssis_admin', 'ssis_cluster_executor', 'ssis_logreader'] as const;

  it.each(['timeout', 'lockTimeout', 'rowShape', 'unknown'] as const)(
    'leaves its answers unknown: %s',
    async (code) => {
      const capabilities = await capabilitiesOf({
        'probe-memberships': code,
        'probe-object-rights': code === 'timeout' ? [] : code,
      });
      expect(capabilities.isComplete).toBe(false);
      expect(Object.values(capabilities.memberships)).toEqual([null, null, null, null]);
      expect(isInAny(capabilities, ROLES)).toBe(false);
      expect(isInNone(capabilities, ROLES)).toBe(false);
      expect(capabilities.objectRights.size).toBe(0);
    },
  );

  it('takes every column for present when that could not be tested', async () => {
    const { shape, isComplete } = await capabilitiesOf({ 'probe-columns': 'lockTimeout' });
    expect(shape.hasColumn('internal.tasks', 'CandidateWorkerAgentId')).toBe(true);
    expect(isComplete).toBe(false);
  });

  it('does not fail the probe, unless the connection breaks or nothing at all is answered', async () => {
    const identity = await probe({ 'probe-identity': 'permissionDenied' });
    expect(identity.result).toMatchObject({ ok: true, value: { userName: null } });
    const lost = await probe({
      'probe-identity': 'lockTimeout',
      'probe-columns': 'connectionLost',
    });
    expect(lost.result).toMatchObject({ ok: false });
    const slow = await probe({
      'probe-identity': 'timeout',
      'probe-memberships': 'timeout',
    });
    expect(slow.result).toMatchObject({ ok: false, failure: { code: 'timeout' } });
  });
});
