import { z } from 'zod';
import { instant } from '@/lib/domain/instant';

const EXECUTABLE_RESULTS = ['succeeded', 'failed', 'completed', 'canceled', 'unknown'] as const;

export type ExecutableResult = (typeof EXECUTABLE_RESULTS)[number];

const RESULT_BY_CODE: Record<number, ExecutableResult> = {
  0: 'succeeded',
  1: 'failed',
  2: 'completed',
  3: 'canceled',
};

/** Result of catalog.executable_statistics by its code; NULL and undocumented codes are `unknown`. */
export function executableResultOf(code: number | null): ExecutableResult {
  return (code === null ? undefined : RESULT_BY_CODE[code]) ?? 'unknown';
}

/** One run of an executable: a bar. `endedAt` is never before `startedAt`. */
const executableRunSchema = z.object({
  id: z.string(),
  /** Numbers of the iterations that it ran in, outermost first, as in `2.3`; null outside of loops. */
  iteration: z.string().nullable(),
  startedAt: instant,
  /** Null while it runs, and where no end was logged. */
  endedAt: instant.nullable(),
  durationMs: z.number().nullable(),
  result: z.enum(EXECUTABLE_RESULTS),
  resultCode: z.number().nullable(),
  /** No end yet, and the execution is still going on. */
  isRunning: z.boolean(),
  /** SQL Server has it ending before it started: the clocks of two machines differ, and the bar has no length. */
  isClockSkewed: z.boolean(),
  isCritical: z.boolean(),
  /** ExecutionValue of the task, masked; whatever the task wrote there. */
  value: z.string().nullable(),
});

export type ExecutableRun = z.infer<typeof executableRunSchema>;

/** One executable: a line of the chart, with a bar for each time that it ran. */
const ganttNodeSchema = z.object({
  /** The execution path without iterations. */
  id: z.string(),
  parentId: z.string().nullable(),
  depth: z.number(),
  name: z.string(),
  packageName: z.string().nullable(),
  packagePath: z.string().nullable(),
  runs: z.array(executableRunSchema),
  totalDurationMs: z.number(),
  failedCount: z.number(),
  isRunning: z.boolean(),
  isCritical: z.boolean(),
  /** It has children and no row of its own, as a container has that is not over yet. */
  isDerived: z.boolean(),
});

export type GanttNode = z.infer<typeof ganttNodeSchema>;

export const ganttSchema = z.object({
  /** Depth first, siblings in the order in which they began. */
  nodes: z.array(ganttNodeSchema),
  /** What the chart spans; null without any run. */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});

export type Gantt = z.infer<typeof ganttSchema>;
