import { describe, expect, it } from 'vitest';
import type { Execution } from '@/lib/domain/executions/execution';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { executionRow } from '@/lib/testing/fake-ssisdb';
import { executionsAfter } from '@/lib/ssisdb/queries/executions';
import { ExecutionWindow } from './execution-window';
import { toExecution } from '@/lib/collect/to-domain';

const RUNNING = 2;
const SUCCEEDED = 7;

function execution(id: number | bigint, status = SUCCEEDED): Execution {
  return toExecution(executionsAfter.row.parse(executionRow(String(id), status)));
}

/** Executions with the ids from `first` to `last`, all of one status. */
function executions(first: number, last: number, status = SUCCEEDED): Execution[] {
  return Array.from({ length: last - first + 1 }, (_, index) => execution(first + index, status));
}

function seeded(rows: Execution[], isWholeCatalog = false): ExecutionWindow {
  const window = new ExecutionWindow();
  window.seed(rows, isWholeCatalog, NOW);
  return window;
}

function idsOf(rows: readonly Execution[]): string[] {
  return rows.map(({ id }) => id);
}

describe('the window of executions', () => {
  it('reads on a little below the newest id, as identities commit out of order', () => {
    const window = seeded([execution(1_000)]);
    expect(window.watermark()).toBe('900');
    window.add([execution(998), execution(1_003)]);
    expect(window.watermark()).toBe('903');
    expect(idsOf(window.data(null).recent)).toEqual(['1003', '1000', '998']);
  });

  it('never reads from below zero', () => {
    expect(seeded([execution(7)]).watermark()).toBe('0');
  });

  it('stays empty until it has seen an execution, so that it never reads a catalog from its beginning', () => {
    const window = seeded([], true);
    expect(window.isEmpty).toBe(true);
    window.seed([execution(5)], true, NOW);
    expect(window.isEmpty).toBe(false);
  });

  it('compares ids above 2^53 as numbers, without losing a digit', () => {
    const huge = 2n ** 53n;
    const window = seeded([execution(huge + 1n), execution(huge + 3n), execution(999)]);
    window.add([execution(huge + 2n)]);
    expect(idsOf(window.data(null).recent).slice(0, 3)).toEqual([
      '9007199254740995',
      '9007199254740994',
      '9007199254740993',
    ]);
    expect(window.watermark()).toBe('9007199254740895');
  });

  it('says from which id on it knows open executions; all of them when the catalog was small', () => {
    expect(seeded(executions(11, 20)).data(null).sinceExecutionId).toBe('11');
    expect(seeded(executions(11, 20), true).data(null).sinceExecutionId).toBeNull();
  });

  it('asks again for open ones below the watermark, and for those of live tasks not seen yet', () => {
    const window = seeded([execution(10, RUNNING), execution(20), execution(1_000, RUNNING)]);
    expect(window.idsToRefresh(['5', '20', '999'], 100)).toEqual(['5', '10']);
  });

  it('asks for many in turns, each within bounds', () => {
    const window = seeded([...executions(1, 250, RUNNING), execution(1_000)]);
    const asked = new Set<string>();
    for (let poll = 0; poll < 3; poll += 1) {
      const ids = window.idsToRefresh([], 100);
      expect(ids).toHaveLength(100);
      ids.forEach((id) => asked.add(id));
    }
    expect(asked.size).toBe(250);
  });

  it('forgets what was purged', () => {
    const window = seeded([execution(10, RUNNING), execution(1_000)]);
    window.drop(['10']);
    expect(window.data(null).open).toEqual([]);
    expect(window.idsToRefresh([], 100)).toEqual([]);
  });

  it('keeps open ones however old, and only the newest of the others', () => {
    const window = seeded([execution(1, RUNNING), ...executions(2, 5_000)]);
    const { open, recent } = window.data(null);
    expect(idsOf(open)).toEqual(['1']);
    expect(recent).toHaveLength(500);
    expect(recent[0]?.id).toBe('5000');
    window.add([execution(1, SUCCEEDED)]);
    expect(window.data(null).open).toEqual([]);
  });

  it('is bounded when nothing ever ends, and says what it no longer knows', () => {
    const window = seeded(executions(1, 3_000, RUNNING), true);
    const { open, sinceExecutionId } = window.data(null);
    expect(open).toHaveLength(2_000);
    expect(open[0]?.id).toBe('1001');
    expect(sinceExecutionId).toBe('1001');
  });

  it('watches an unknown status like an open one', () => {
    expect(idsOf(seeded([execution(1, 42)]).data(null).open)).toEqual(['1']);
  });
});

describe('the newest execution', () => {
  it('is expected to be there still', () => {
    const window = seeded(executions(1, 10));
    expect(window.confirmNewest(['9', '10', '11'])).toBe(true);
    expect(window.hasLostNewest).toBe(false);
    expect(window.confirmNewest([])).toBe(false);
    expect(window.hasLostNewest).toBe(true);
  });
});

describe('a window that starts over', () => {
  it('reads the newest again, and asks for all that was open', () => {
    const window = seeded([
      execution(1, RUNNING),
      ...executions(500, 600),
      execution(601, RUNNING),
    ]);
    window.startOver(false);
    expect(window.isEmpty).toBe(true);
    expect(window.data(null)).toMatchObject({ open: [], recent: [] });
    window.seed(executions(5_000, 5_499), false, NOW);
    expect(window.data(null).sinceExecutionId).toBe('5000');
    expect(window.idsToRefresh([], 100)).toEqual(['1', '601']);
    window.add([execution(1, RUNNING)]);
    window.drop(['601']);
    expect(idsOf(window.data(null).open)).toEqual(['1']);
    expect(window.idsToRefresh([], 100)).toEqual(['1']);
  });

  it('asks for nothing when it saw the whole catalog', () => {
    const window = seeded([execution(1, RUNNING)]);
    window.startOver(false);
    window.seed(executions(200, 300), true, NOW);
    expect(window.idsToRefresh([], 100)).toEqual([]);
  });
});

describe('what is over', () => {
  const ended = (id: number, endedAt: Date): Execution => ({ ...execution(id), endedAt });
  const endingsOf = (window: ExecutionWindow) => window.data(null).endings;

  it('is told also of executions that are too old for the newest', () => {
    const window = seeded([...executions(2, 600).reverse(), execution(1, RUNNING)]);
    window.add(executions(1_000, 1_600));
    window.add([ended(1, NOW)]);
    expect(idsOf(window.data(null).recent)).not.toContain('1');
    expect(idsOf(endingsOf(window).ended)).toContain('1');
  });

  it('is known from the first read on, and as far back as that reached for what was created since', () => {
    const rows = executions(11, 20).reverse();
    const oldest = { ...execution(10), createdAt: minutesAgo(90) };
    const window = seeded([...rows, oldest]);
    expect(endingsOf(window)).toMatchObject({
      knownSinceAt: NOW,
      createdSinceAt: minutesAgo(90),
    });
    expect(endingsOf(seeded(rows, true))).toMatchObject({
      knownSinceAt: null,
      createdSinceAt: null,
    });
  });

  it('is bounded, and says how far back it still reaches', () => {
    const window = seeded([], true);
    const rows = Array.from({ length: 5_010 }, (_, index) =>
      ended(index + 1, secondsAgo(9_000 - index)),
    );
    window.add(rows);
    const { ended: known, knownSinceAt } = endingsOf(window);
    expect(known).toHaveLength(5_000);
    expect(knownSinceAt).toEqual(secondsAgo(9_000 - 9));
  });

  it('may be overwritten: what ended unexpectedly is asked for again', () => {
    const window = seeded([execution(1_000), execution(5, 6), execution(4)]);
    expect(window.idsToRefresh([], 100)).toEqual(['5']);
    window.add([execution(5)]);
    expect(window.idsToRefresh([], 100)).toEqual([]);
  });
});

describe('what was over when the window starts over', () => {
  const endedLately = { ...execution(1), endedAt: minutesAgo(2) };

  function restarted(keepsEndings: boolean, createdAt: Date): ExecutionWindow {
    const window = new ExecutionWindow();
    const rows = executions(101, 600).reverse();
    window.seed(rows, false, minutesAgo(30));
    window.add([endedLately]);
    window.startOver(keepsEndings);
    const again = rows.map((row) => (row.id === '600' ? { ...row, createdAt } : row));
    window.seed([execution(601), ...again.slice(0, 499)], false, NOW);
    return window;
  }

  it.each([
    ['is kept when the newest execution is found again', true, NOW, minutesAgo(30), true],
    ['is forgotten when it is another one of the same id', true, minutesAgo(1), NOW, false],
    ['is forgotten when the login sees others than before', false, NOW, NOW, false],
  ] as const)('%s', (_what, keepsEndings, createdAt, knownSinceAt, isKept) => {
    const { endings } = restarted(keepsEndings, createdAt).data(null);
    expect(endings.knownSinceAt).toEqual(knownSinceAt);
    expect(idsOf(endings.ended).includes('1')).toBe(isKept);
  });
});

describe('the oldest executions', () => {
  it('are read once an hour, unless the whole catalog is known', () => {
    const window = seeded([execution(1_000)]);
    expect(window.isOldestDue(NOW)).toBe(true);
    window.addOldest([execution(1, RUNNING), execution(2)], false, NOW);
    expect(window.isOldestDue(secondsAgo(-3_599))).toBe(false);
    expect(window.isOldestDue(secondsAgo(-3_600))).toBe(true);
    expect(seeded([execution(1_000)], true).isOldestDue(NOW)).toBe(false);
  });

  it('add those that are open, and say up to when all open ones are known', () => {
    const window = seeded([execution(1_000)]);
    const last = { ...execution(2), createdAt: minutesAgo(500) };
    window.addOldest([execution(1, RUNNING), last], false, NOW);
    expect(idsOf(window.data(null).open)).toEqual(['1']);
    expect(window.data(null).endings.oldestReadUntilAt).toEqual(minutesAgo(500));
    window.addOldest([], true, NOW);
    expect(window.data(null).endings.oldestReadUntilAt).toEqual(NOW);
  });
});

describe('messages', () => {
  const succeeded = (id: number) => ({ ...execution(id), endedAt: minutesAgo(1) });
  const check = (overrides = {}) => ({
    hasMessages: false,
    loggingLevel: 1,
    checkedAt: NOW,
    ...overrides,
  });

  it('are asked for once of each that succeeded, newest first, a few at a time', () => {
    const window = seeded([succeeded(3), succeeded(2), succeeded(1), execution(9, 4)], true);
    expect(window.idsToCheck(NOW, 2)).toEqual(['3', '2']);
    window.noteChecks(new Map(['3', '2'].map((id) => [id, check({ hasMessages: true })])), NOW);
    expect(window.idsToCheck(NOW, 2)).toEqual(['1']);
    expect(window.data(null).endings.messageChecks?.get('3')).toMatchObject({ hasMessages: true });
  });

  it.each([
    ['had none', {}, ['1']],
    ['had some', { hasMessages: true }, []],
    ['was to log nothing', { loggingLevel: 0 }, []],
  ])('are asked for again half a minute later of one that %s', (_what, overrides, ids) => {
    const window = seeded([succeeded(1)], true);
    window.noteChecks(new Map([['1', check(overrides)]]), NOW);
    expect(window.idsToCheck(secondsAgo(-29), 20)).toEqual([]);
    expect(window.idsToCheck(secondsAgo(-30), 20)).toEqual(ids);
  });

  it('that cannot be read are told as unknown, and asked for again a minute later', () => {
    const window = seeded([succeeded(1)], true);
    window.noteChecks(null, NOW);
    expect(window.data(null).endings.messageChecks).toBeNull();
    expect(window.idsToCheck(secondsAgo(-59), 20)).toEqual([]);
    expect(window.idsToCheck(secondsAgo(-60), 20)).toEqual(['1']);
    window.noteChecks(new Map([['1', check()]]), NOW);
    expect(window.data(null).endings.messageChecks?.size).toBe(1);
  });
});
