import { logsPhases } from './execution-values';
import { runsOf, type SimulatedRun } from './package-runs';
import type { SimulatedExecution, World } from './world';

export type SimulatedPhase = {
  id: bigint;
  taskName: string;
  componentName: string;
  phase: string;
  startMs: number;
  endMs: number | null;
  executionPath: string;
};

/** Shares of the run of a data flow: who does what, from when to when. */
const PHASES: readonly [component: string, phase: string, from: number, to: number][] = [
  ['Flat file', 'Validate', 0, 0.02],
  ['Warehouse table', 'Validate', 0.02, 0.05],
  ['Slå upp kund', 'Pre-Execute', 0.05, 0.2],
  ['Flat file', 'PrimeOutput', 0.2, 0.7],
  ['Slå upp kund', 'ProcessInput', 0.25, 0.4],
  ['Slå upp kund', 'ProcessInput', 0.5, 0.6],
  ['Warehouse table', 'ProcessInput', 0.4, 0.9],
  ['Warehouse table', 'Post-Execute', 0.9, 1],
];

const IDS_PER_RUN = 100n;

/** Phases of the components of all data flows that have begun; none where the logging level is lower. */
export function phasesOf(
  world: World,
  execution: SimulatedExecution,
  nowMs: number,
): SimulatedPhase[] {
  if (!logsPhases(world, execution)) return [];
  return runsOf(world, execution, nowMs)
    .filter(({ executable }) => executable.isDataFlow)
    .flatMap((run) => phasesOfRun(run, run.endMs ?? nowMs));
}

function phasesOfRun(run: SimulatedRun, untilMs: number): SimulatedPhase[] {
  const lengthMs = untilMs - run.startMs;
  return PHASES.map(([componentName, phase, from, to], index) => ({
    id: run.id * IDS_PER_RUN + BigInt(2 * index),
    taskName: run.executable.name,
    componentName,
    phase,
    startMs: Math.round(run.startMs + from * lengthMs),
    // What is last goes on for as long as the data flow does.
    endMs: run.endMs === null && to === 1 ? null : Math.round(run.startMs + to * lengthMs),
    executionPath: run.executionPath,
  }));
}
