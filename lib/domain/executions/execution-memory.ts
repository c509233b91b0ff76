import type { Task } from './task';

/** How many runs of a package are remembered. */
export const RUNS_REMEMBERED = 20;

/** Durations in ms of the last successful runs of a package, oldest first, by package key. */
export type RunHistory = ReadonlyMap<string, readonly number[]>;

/** When an execution began to stop. */
export type StoppingSince = {
  sinceAt: Date;
  /** False when it was stopping already at the first sight: then it has been for longer. */
  isExact: boolean;
};

/** What has to be known of executions from earlier polls. Instants are SQL Server's clock. */
export type ExecutionMemory = {
  /** Live tasks at the last poll that read them, by execution id: the pickup is told nowhere else once a task is over. */
  tasks: ReadonlyMap<string, Task>;
  /** Executions that were known to be over at the last poll: their runs are counted. */
  endedIds: ReadonlySet<string>;
  /** Executions that were known to be open and not stopping at the last poll. */
  activeIds: ReadonlySet<string>;
  /** The package that ran last comes last. */
  runHistory: RunHistory;
  /** By execution id. */
  stopping: ReadonlyMap<string, StoppingSince>;
};

export const EMPTY_EXECUTION_MEMORY: ExecutionMemory = {
  tasks: new Map(),
  endedIds: new Set(),
  activeIds: new Set(),
  runHistory: new Map(),
  stopping: new Map(),
};
