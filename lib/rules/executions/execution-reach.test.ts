import { describe, expect, it } from 'vitest';
import { advanceAnomalies } from '@/lib/lifecycle/advance-anomalies';
import { EMPTY_LIFECYCLE } from '@/lib/domain/anomalies/lifecycle-state';
import type { ExecutionEndings, ExecutionsData } from '@/lib/domain/executions/execution';
import { buildPagedExecution, buildRunningExecution } from '@/lib/testing/build-execution';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { retriedExecution } from './retried-execution';

type Seen = Partial<Omit<ExecutionsData, 'endings'>> & { endings?: Partial<ExecutionEndings> };

/** What became of the anomaly of an execution that was retried, after polls that saw it and polls that saw something else. */
function follow(first: Seen, later: Seen, laterBy = 15_000): string {
  let state = EMPTY_LIFECYCLE;
  for (const [index, seen] of [first, later, later, later].entries()) {
    const now = new Date(NOW.getTime() + index * laterBy);
    const snapshot = buildSnapshot({
      source: buildSource({ sqlClock: now }),
      sections: { executions: collected(buildExecutionsData(seen)), tasks: collected([]) },
    });
    const evaluation = runRule(retriedExecution, snapshot);
    ({ state } = advanceAnomalies({
      state,
      evaluation,
      cluster: 'PROD-ETL',
      now,
      createId: () => 'A1',
    }));
  }
  const [anomaly] = [...state.open, ...state.resolved];
  return `${anomaly?.status ?? 'none'}${anomaly?.isStale ? ', stale' : ''}`;
}

const HIDDEN: Seen = { hidden: { object: 'catalog.executions', grant: 'ssis_admin' } };
const BUSY: Seen = { endings: { isBehind: true } };
const endedAgo = (minutes: number) =>
  buildPagedExecution({ attemptCount: 2, endedAt: minutesAgo(minutes) });

describe('an execution that was retried, on a cluster of which not all can be seen', () => {
  it.each([
    ['more is started than is read', BUSY],
    ['the login sees a part', HIDDEN],
  ])('is over an hour after it ended, although %s', (_what, blind) => {
    const running = buildRunningExecution({ attemptCount: 2 });
    const overLongAgo = buildPagedExecution({ attemptCount: 2, endedAt: minutesAgo(61) });
    expect(
      follow(
        { ...blind, open: [running] },
        { ...blind, endings: { ...blind.endings, ended: [{ ...overLongAgo, id: running.id }] } },
      ),
    ).toBe('resolved');
  });

  it.each([
    ['more is started than is read', BUSY],
    ['the login sees a part', HIDDEN],
  ])('stays open and stale when nobody sees what became of it, because %s', (_what, blind) => {
    expect(follow({ ...blind, open: [buildRunningExecution({ attemptCount: 2 })] }, blind)).toBe(
      'open, stale',
    );
  });

  it('stays open within the hour after it ended, and no longer, when it is read no more', () => {
    const seen = { endings: { ended: [endedAgo(59)] } };
    expect(follow(seen, BUSY)).toBe('open, stale');
    expect(follow(seen, BUSY, 5 * 60_000)).toBe('resolved');
  });
});
