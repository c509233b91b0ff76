import { afterEach, describe, expect, it, vi } from 'vitest';
import { clock } from '@/lib/ssisdb/queries/clock';
import { masterProperties } from '@/lib/ssisdb/queries/properties';
import { FakeSsisdb } from '@/lib/testing/fake-ssisdb';
import { OnDemandReader, type ReadSession } from './on-demand-reader';
import { runTogether } from '@/lib/collect/run-together';

const SECONDARY = {
  server_name: 'SQLNODE2',
  database_name: 'SSISDB',
  updateability: 'READ_ONLY',
  replica_id: '6583054A-E915-4C2A-80E4-C765E79EF61D',
  is_primary_replica: null,
};

afterEach(() => vi.useRealTimers());

function readFake(
  answers: ConstructorParameters<typeof FakeSsisdb>[0] = {},
  settings: { wantsPrimary?: boolean; loginRetryMs?: number } = {},
) {
  const ssisdb = new FakeSsisdb(answers);
  const reader = new OnDemandReader(ssisdb, {
    wantsPrimary: true,
    loginRetryMs: 60_000,
    ...settings,
  });
  const names = () => ssisdb.roundTrips.splice(0).map(([first]) => first);
  return { ssisdb, reader, names };
}

/** Work of one query. */
async function readMaster(session: ReadSession): Promise<number> {
  const { rows } = await runTogether('master', { rows: masterProperties }, {}, session);
  return rows.ok ? rows.value.length : -1;
}

describe('a read', () => {
  it('says what it read, from where and by which clock', async () => {
    const { reader } = readFake();
    expect(await reader.read(readMaster)).toMatchObject({
      ok: true,
      value: { value: 1, source: { serverName: 'SQLNODE1' }, readAt: expect.any(Date) },
    });
  });

  it('tests rights and source once, and is then as many round trips as its queries', async () => {
    const { reader, names } = readFake();
    await reader.read(readMaster);
    expect(names()).toEqual(['probe-identity', 'clock', 'master-properties']);
    await reader.read(readMaster);
    expect(names()).toEqual(['master-properties']);
  });

  it('tests both again behind another connection', async () => {
    const { ssisdb, reader, names } = readFake();
    await reader.read(readMaster);
    names();
    ssisdb.generation += 1;
    await reader.read(readMaster);
    expect(names()).toEqual(['probe-identity', 'clock', 'master-properties']);
  });

  it('books what it costs', async () => {
    const { reader } = readFake();
    await reader.read(readMaster);
    expect(reader.costs().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['clock', 'master-properties', 'probe-identity']),
    );
  });
});

describe('a connection that is made anew in the middle of a read', () => {
  it('has everything read again, with the rights that hold there', async () => {
    const { ssisdb, reader } = readFake();
    let count = 0;
    const answer = await reader.read(async ({ capabilities }) => {
      count += 1;
      if (count === 1) {
        ssisdb.generation += 1;
        ssisdb.answers['probe-object-rights'] = [];
      }
      return capabilities.objectRights.size;
    });
    expect(answer).toMatchObject({ ok: true, value: { value: 0 } });
  });

  it('again and again proves nothing', async () => {
    const { ssisdb, reader } = readFake();
    const answer = await reader.read(async () => {
      ssisdb.generation += 1;
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'connectionLost' } });
  });
});

describe('a secondary', () => {
  it('is not read while the primary is wanted, and is left for another connection', async () => {
    const { ssisdb, reader } = readFake({ source: [SECONDARY] });
    const work = vi.fn(readMaster);
    expect(await reader.read(work)).toMatchObject({
      ok: false,
      failure: { code: 'notPrimaryReplica' },
    });
    expect(work).not.toHaveBeenCalled();
    expect(ssisdb.disconnectCount).toBe(1);
  });

  it('that takes over in the middle of a read spoils it', async () => {
    const { ssisdb, reader } = readFake();
    const answer = await reader.read(async (session) => {
      ssisdb.generation += 1;
      ssisdb.answers.source = [SECONDARY];
      return readMaster(session);
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'notPrimaryReplica' } });
  });

  it('is as good as any when it was asked for', async () => {
    const { reader } = readFake({ source: [SECONDARY] }, { wantsPrimary: false });
    expect(await reader.read(readMaster)).toMatchObject({ ok: true });
  });
});

describe('a server out of reach', () => {
  const PROBES = ['identity', 'memberships', 'server-rights', 'object-rights', 'columns'];
  const allFail = (code: 'refused' | 'loginFailed') =>
    Object.fromEntries(PROBES.map((name) => [`probe-${name}`, code]));

  it('is asked once, not by each who waits', async () => {
    const { reader, names } = readFake(allFail('refused'));
    const answers = await Promise.all([1, 2, 3].map(() => reader.read(readMaster)));
    expect(answers.map((answer) => !answer.ok && answer.failure.code)).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
    expect(names()).toHaveLength(1);
  });

  it('that refuses the login is left alone for as long as the polls leave it alone', async () => {
    vi.useFakeTimers();
    const { reader, names } = readFake(allFail('loginFailed'));
    await reader.read(readMaster);
    names();
    vi.advanceTimersByTime(59_000);
    await reader.read(readMaster);
    expect(names()).toEqual([]);
    vi.advanceTimersByTime(2_000);
    await reader.read(readMaster);
    expect(names()).toHaveLength(1);
  });

  it('without a clock proves nothing', async () => {
    const { reader } = readFake({ [clock.name]: [] });
    expect(await reader.read(readMaster)).toMatchObject({
      ok: false,
      failure: { code: 'rowShape', query: 'clock' },
    });
  });
});

describe('the connection', () => {
  it('is closed when nobody has asked for a minute, and not before', async () => {
    vi.useFakeTimers();
    const { ssisdb, reader } = readFake();
    await reader.read(readMaster);
    vi.advanceTimersByTime(40_000);
    await reader.read(readMaster);
    vi.advanceTimersByTime(59_000);
    expect(ssisdb.disconnectCount).toBe(0);
    vi.advanceTimersByTime(1_001);
    expect(ssisdb.disconnectCount).toBe(1);
  });

  it('ends with the process, and leaves no timer behind', async () => {
    vi.useFakeTimers();
    const { ssisdb, reader } = readFake();
    await reader.read(readMaster);
    await reader.close();
    expect(ssisdb.closeCount).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
