import { logSpanOf } from './log-span';
import { randomBetween } from './seeded-random';
import type { SimulatedExecution, World } from './world';

/** A run of an executable: when, within the span of its execution, as a share of it. */
type Step = {
  executable: number;
  executionPath: string;
  from: number;
  to: number;
};

export type SimulatedExecutable = {
  id: number;
  name: string;
  packagePath: string;
  /** A data flow has components with phases. */
  isDataFlow: boolean;
};

export type SimulatedRun = {
  id: bigint;
  executable: SimulatedExecutable;
  executionPath: string;
  startMs: number;
  /** Null while it runs. */
  endMs: number | null;
  resultCode: number | null;
};

const LOOP = '\\Package\\For each file';

const EXECUTABLES: readonly SimulatedExecutable[] = [
  { id: 1, name: '', packagePath: '\\Package', isDataFlow: false },
  { id: 2, name: 'Prepare', packagePath: '\\Package\\Prepare', isDataFlow: false },
  {
    id: 3,
    name: 'Empty staging',
    packagePath: '\\Package\\Prepare\\Empty staging',
    isDataFlow: false,
  },
  {
    id: 4,
    name: 'Check source',
    packagePath: '\\Package\\Prepare\\Check source',
    isDataFlow: false,
  },
  { id: 5, name: 'For each file', packagePath: LOOP, isDataFlow: false },
  { id: 6, name: 'Load file', packagePath: `${LOOP}\\Load file`, isDataFlow: true },
  { id: 7, name: 'Move file', packagePath: `${LOOP}\\Move file`, isDataFlow: false },
  { id: 8, name: 'Räkna om uppslag', packagePath: '\\Package\\Räkna om uppslag', isDataFlow: true },
  { id: 9, name: 'Publish', packagePath: '\\Package\\Publish', isDataFlow: false },
];

/** A code that no document lists, for the task that always ends oddly. */
const ODD_RESULT = 9;
const ODD_EXECUTABLE = 4;

/** Executables of the package, with ids of their own for each execution's package. */
export function executablesOf({ plan }: SimulatedExecution): SimulatedExecutable[] {
  const title = plan.package.name.replace('.dtsx', '');
  return EXECUTABLES.map((one) => (one.id === 1 ? { ...one, name: title } : one));
}

/** The runs that have begun, in the order in which they began. */
export function runsOf(world: World, execution: SimulatedExecution, nowMs: number): SimulatedRun[] {
  const span = logSpanOf(execution, nowMs);
  if (!span) return [];
  const executables = executablesOf(execution);
  const at = (share: number) => Math.round(span.startMs + share * (span.endMs - span.startMs));
  const steps = stepsOf(world, execution, executables[0]?.name ?? '');
  return steps.flatMap((step, index) => {
    const executable = executables[step.executable - 1];
    const startMs = at(step.from);
    if (!executable || startMs > span.untilMs) return [];
    const isDone = span.isOver || at(step.to) <= span.untilMs;
    return [
      {
        id: BigInt(execution.ordinal + 1) * 1_000n + BigInt(index),
        executable,
        executionPath: step.executionPath,
        startMs,
        endMs: isDone ? at(step.to) : null,
        resultCode: isDone ? resultOf(execution, step) : null,
      },
    ];
  });
}

function stepsOf({ seed }: World, { ordinal }: SimulatedExecution, title: string): Step[] {
  const root = `\\${title}`;
  const fileCount = randomBetween([3, 7], seed, 'files', ordinal);
  const step = (executable: number, path: string, from: number, to: number): Step => ({
    executable,
    executionPath: root + path,
    from,
    to,
  });
  const files = Array.from({ length: fileCount }, (_, index) => {
    const from = 0.15 + (0.65 * index) / fileCount;
    const to = 0.15 + (0.65 * (index + 1)) / fileCount;
    const path = `\\For each file[${index + 1}]`;
    return [
      step(6, `${path}\\Load file`, from, from + (to - from) * 0.8),
      step(7, `${path}\\Move file`, from + (to - from) * 0.8, to),
    ];
  });
  return [
    step(1, '', 0, 1),
    step(2, '\\Prepare', 0.01, 0.15),
    step(3, '\\Prepare\\Empty staging', 0.01, 0.06),
    step(4, '\\Prepare\\Check source', 0.06, 0.14),
    step(5, '\\For each file', 0.15, 0.8),
    step(8, '\\Räkna om uppslag', 0.15, 0.45),
    ...files.flat(),
    step(9, '\\Publish', 0.82, 0.99),
  ];
}

/** Of a failed execution the last step fails, and with it what it is in. */
function resultOf({ plan }: SimulatedExecution, { executable, to }: Step): number {
  if (executable === ODD_EXECUTABLE) return ODD_RESULT;
  const isLast = executable === 1 || to >= 0.8;
  if (plan.result === 'failed' && isLast) return 1;
  if (plan.result === 'canceled' && isLast) return 3;
  return 0;
}
