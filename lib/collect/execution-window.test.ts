import { describe, expect, it } from 'vitest';
import type { Execution } from '@/lib/domain/execution';
import { executionRow } from '@/lib/testing/fake-ssisdb';
import { executionsAfter } from '@/lib/ssisdb/queries/executions';
import { ExecutionWindow } from './execution-window';
import { toExecution } from './to-domain';

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
  window.seed(rows, isWholeCatalog);
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
    window.seed([execution(5)], true);
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
    window.startOver();
    expect(window.isEmpty).toBe(true);
    expect(window.data(null)).toMatchObject({ open: [], recent: [] });
    window.seed(executions(5_000, 5_499), false);
    expect(window.data(null).sinceExecutionId).toBe('5000');
    expect(window.idsToRefresh([], 100)).toEqual(['1', '601']);
    window.add([execution(1, RUNNING)]);
    window.drop(['601']);
    expect(idsOf(window.data(null).open)).toEqual(['1']);
    expect(window.idsToRefresh([], 100)).toEqual(['1']);
  });

  it('asks for nothing when it saw the whole catalog', () => {
    const window = seeded([execution(1, RUNNING)]);
    window.startOver();
    window.seed(executions(200, 300), true);
    expect(window.idsToRefresh([], 100)).toEqual([]);
  });
});
