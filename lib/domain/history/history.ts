import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';

/** Whoever has a state that is kept: a worker by its id, or the master of the cluster. */
export type StateSubject = { kind: 'worker' | 'master'; id: string; name: string };

export const MASTER_SUBJECT_ID = 'master';

/**
 * Somebody was in one state for a while: from the poll that found it to the newest proof. What lies between two intervals
 * was not watched. Instants are the web server's.
 */
export type StateInterval = {
  subject: StateSubject;
  state: HeartbeatState;
  isEnabled: boolean;
  startedAt: Date;
  provenAt: Date;
};

/** Several intervals that are too short for a long range, read as one: `state` is the worst of them, `parts` says how long each was. */
export type StateSpan = StateInterval & { parts?: Readonly<Record<HeartbeatState, number>> };

/** What is measured with every good poll of a cluster. */
export const GAUGES = [
  'liveTasks',
  'waitingTasks',
  'capacity',
  'runningExecutions',
  'pendingExecutions',
  'masterHeartbeatAgeMs',
] as const;

export type Gauge = (typeof GAUGES)[number];

/**
 * A gauge by its name, what one query of the monitor cost by the name of the query, or the tasks that a worker held and the
 * age in ms of its last heartbeat by its id. Tasks are measured only while it holds any: where live tasks were measured and
 * it was not, it held none. An age is left out where there is none: the worker never sent a heartbeat, or one of the future.
 */
export const MEASURE_KINDS = [
  'gauge',
  'queryDuration',
  'queryRows',
  'queryFailures',
  'workerTasks',
  'workerHeartbeatAge',
] as const;

export type MeasureSubject = { kind: (typeof MEASURE_KINDS)[number]; id: string };

/** What was measured from an instant on: how many values, their sum and the highest. */
export type Measure = {
  subject: MeasureSubject;
  startedAt: Date;
  count: number;
  sum: number;
  max: number;
};
