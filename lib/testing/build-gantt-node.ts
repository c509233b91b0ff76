import type { ExecutableRun, GanttNode } from '@/lib/domain/executions/execution-gantt';
import { NOW, secondsAgo } from './clock';

/** A run of ten seconds that went well. */
export function buildRun(overrides: Partial<ExecutableRun> = {}): ExecutableRun {
  return {
    id: '1',
    iteration: null,
    startedAt: secondsAgo(10),
    endedAt: NOW,
    durationMs: 10_000,
    result: 'succeeded',
    resultCode: 0,
    isRunning: false,
    isClockSkewed: false,
    isCritical: false,
    value: null,
    ...overrides,
  };
}

/** An executable that ran once. */
export function buildGanttNode(overrides: Partial<GanttNode> = {}): GanttNode {
  return {
    id: '\\Package',
    parentId: null,
    depth: 0,
    name: 'Package',
    packageName: 'LoadSales.dtsx',
    packagePath: '\\Package',
    runs: [buildRun()],
    totalDurationMs: 10_000,
    failedCount: 0,
    isRunning: false,
    isCritical: false,
    isDerived: false,
    ...overrides,
  };
}
