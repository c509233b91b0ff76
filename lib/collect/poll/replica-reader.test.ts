import { describe, expect, it, vi } from 'vitest';
import { AVAILABILITY_ANSWERS } from '@/lib/testing/availability-answers';
import { FakeSsisdb, type FakeAnswer } from '@/lib/testing/fake-ssisdb';
import { ReplicaReader } from './replica-reader';

function open(answers: Record<string, FakeAnswer> = {}) {
  const ssisdb = new FakeSsisdb({ ...AVAILABILITY_ANSWERS, ...answers });
  return { ssisdb, reader: new ReplicaReader('SQLNODE2', ssisdb) };
}

describe('a replica', () => {
  it('is not waited for: its first answer comes with a later poll', async () => {
    const { reader } = open();
    expect(reader.latest()).toBeNull();
    await reader.settled();
    expect(reader.latest()).toMatchObject({
      viewpoints: [{ serverName: 'SQLNODE1', isMain: false, failureCode: null }],
      groups: [{ name: 'AG-ETL' }],
    });
  });

  it('is asked every half minute, however often the polls come', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const { ssisdb, reader } = open();
      reader.latest();
      await reader.settled();
      const before = ssisdb.roundTrips.length;
      reader.latest();
      await reader.settled();
      expect(ssisdb.roundTrips).toHaveLength(before);
      vi.advanceTimersByTime(30_000);
      reader.latest();
      await reader.settled();
      expect(ssisdb.roundTrips.length).toBeGreaterThan(before);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['cannot be reached', { 'probe-identity': 'refused' as const }, 'refused'],
    [
      'hides its groups',
      {
        'availability-groups': [],
        'probe-server-rights': [
          { view_server_state: 0, view_server_performance_state: 0, view_any_definition: 0 },
        ],
      },
      'permissionDenied',
    ],
  ])('that %s adds nothing but the word of it', async (_case, answers, failureCode) => {
    const { reader } = open(answers);
    reader.latest();
    await reader.settled();
    expect(reader.latest()).toEqual({
      viewpoints: [{ serverName: 'SQLNODE2', isMain: false, readAt: null, failureCode }],
      groups: [],
      failoverCluster: null,
      supportedReplicas: null,
      logLogins: [],
      hidden: [],
    });
  });

  it('ends its connections with the watch', async () => {
    const { ssisdb, reader } = open();
    reader.latest();
    await reader.close();
    expect(ssisdb.closeCount).toBe(1);
  });
});
