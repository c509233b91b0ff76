import { describe, expect, it } from 'vitest';
import { executionsAfter } from '@/lib/ssisdb/queries/executions';
import { buildCapabilities } from '@/lib/testing/build-capabilities';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { executionRow, FakeSsisdb, type FakeAnswer } from '@/lib/testing/fake-ssisdb';
import { collectMessageChecks } from './collect-message-checks';
import { CostLedger } from '@/lib/collect/cost-ledger';
import { ExecutionWindow } from './execution-window';
import { toExecution } from '@/lib/collect/to-domain';

const READER = buildCapabilities();
const EVENT_MESSAGES = 'catalog.event_messages';

/** What a poll knows of messages when these executions have just succeeded. */
async function collect(count: number, answer: FakeAnswer, capabilities = READER) {
  const window = new ExecutionWindow();
  const rows = Array.from({ length: count }, (_, index) =>
    executionsAfter.row.parse({ ...executionRow(count - index), end_time: minutesAgo(1) }),
  );
  window.seed(rows.map(toExecution), true, NOW);
  const asked: unknown[] = [];
  const ssisdb = new FakeSsisdb({
    'execution-messages': (params) => {
      asked.push(...Object.values(params));
      return answer;
    },
  });
  const { shape } = capabilities;
  const context = { ssisdb, ledger: new CostLedger(), apart: new Set<string>(), shape };
  await collectMessageChecks(context, capabilities, window, NOW);
  return { asked, roundTrips: ssisdb.roundTrips, endings: window.data(null).endings };
}

const row = (id: number, hasMessages: number, level: string | null) => ({
  execution_id: String(id),
  has_messages: hasMessages,
  logging_level: level,
});

describe('messages of executions that succeeded', () => {
  it('are not asked for when none did', async () => {
    expect((await collect(0, [])).roundTrips).toEqual([]);
  });

  it('are asked for by id, with every parameter filled', async () => {
    const { asked, endings } = await collect(2, [row(1, 1, '1'), row(2, 0, ' 100 ')]);
    expect(asked).toEqual(['2', ...Array.from({ length: 19 }, () => '1')]);
    expect([...(endings.messageChecks ?? [])]).toEqual([
      ['1', { hasMessages: true, loggingLevel: 1, checkedAt: NOW }],
      ['2', { hasMessages: false, loggingLevel: 100, checkedAt: NOW }],
    ]);
  });

  it.each([null, '', 'basic', '-1'])('have an unknown level where %j is stored', async (level) => {
    const { endings } = await collect(1, [row(1, 0, level)]);
    expect(endings.messageChecks?.get('1')?.loggingLevel).toBeNull();
  });

  it('are asked for twenty executions at a time', async () => {
    const { asked } = await collect(50, []);
    expect(new Set(asked).size).toBe(20);
    expect(asked[0]).toBe('50');
  });

  it('of an execution that is gone are not asked for again: it is forgotten', async () => {
    const { endings } = await collect(2, [row(2, 1, '1')]);
    expect(endings.ended.map(({ id }) => id)).toEqual(['2']);
  });

  it('are unknown when they cannot be read, and nothing is asked that is not granted', async () => {
    expect((await collect(1, 'timeout')).endings.messageChecks).toBeNull();
    const denied = buildCapabilities({ objectRights: { [EVENT_MESSAGES]: false } });
    const { endings, roundTrips } = await collect(1, [row(1, 1, '1')], denied);
    expect(endings.messageChecks).toBeNull();
    expect(roundTrips).toEqual([]);
  });
});
