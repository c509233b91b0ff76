import { executionLogs } from './execution-logs';
import { executionMessages } from './execution-messages';
import { executionParts } from './execution-parts';
import type { LeaseExpiry } from '@/lib/domain/executions/lease-expiry';

/** The page of one execution. */
export const execution = {
  title: 'Execution {id}',
  id: 'execution id',
  all: 'All executions of {cluster}',
  gone: 'This execution is no longer in SSISDB',
  goneWhy: 'It was purged while this page was open. What you see is what was read last.',
  missing: {
    title: 'There is no execution {id} to be seen in {cluster}',
    reasons: {
      never: 'The id may be mistyped: there may never have been such an execution.',
      purged:
        'It may have been purged: the catalog keeps what is over for its retention period only.',
      operation:
        'The id may belong to another operation, such as a deployment: they share their numbers.',
      hidden: 'This login may not see it: SSISDB hides executions of others without an error.',
    },
    all: 'All executions of {cluster}',
    permissions: 'What this login may read',
  },
  now: {
    title: 'Now, and what comes next',
    ghost: 'It does not run, whatever the catalog says',
    unread: 'Not read: {parts}. What depends on it is not known.',
    parts: {
      liveTasks: 'tasks in the queue',
      archivedTasks: 'archived tasks',
      assignment: 'which workers may take it',
    },
  },
  outlook: {
    notStarted:
      'Created, and never started. Nothing happens until start_execution is called for it.',
    waiting: 'It waits for a worker.',
    waitingFor: 'It has been waiting for a worker for <duration></duration>.',
    nextAttempt: 'The next attempt is {attempt} of {max}.',
    requeued: 'Its last attempt is lost; the next one is {attempt} of {max}.',
    cannotBeStopped:
      'It cannot be stopped while it is pending: stop_operation answers with error 27124.',
    held: 'On worker <worker></worker>, attempt {attempt} of {max}.',
    lease: 'Lease',
    ifNotRenewed:
      'The worker renews the lease while the package runs. If it does not, {then} at the next sweep of the master, which comes within {within} unless it was configured otherwise.',
    expiry: {
      retry: 'attempt {next} of {max} begins',
      endedUnexpectedly: 'it has no attempt left and becomes “ended unexpectedly”',
      canceled: 'it becomes “canceled”, because that was asked for',
    } satisfies Record<LeaseExpiry, string>,
    ghost: 'Its task is over, and nothing is going to change what the catalog says.',
    noTask: 'The catalog says that it goes on, and it has no task any more: nobody runs it.',
    onServer: 'It runs on SQL Server’s own machine, outside of Scale Out: no lease, no retries.',
    ended: 'It ended <ago></ago>, at <time></time>.',
    endedUnknown: 'It is over. When it ended is not recorded.',
    unknown: 'Its tasks could not be read, so nothing can be said about what comes next.',
  },
  candidates: {
    unknown: 'Which workers may take it is not known.',
    nobody: 'No worker at all may take it: it waits forever.',
    noWorkers: 'Any worker may take it, and there is none.',
    any: 'Any worker may take it: {usable} of {count, number} can now.',
    pinned:
      '{count, plural, one {Only this worker may take it: {usable} of # can now.} other {Only these workers may take it: {usable} of # can now.}}',
    showMore: '{count, plural, one {# more} other {# more}}',
  },
  timeline: {
    label: 'Where its time went',
    unknown: 'When it was created is not recorded, so there is nothing to draw.',
    contradicting:
      'Its times contradict each other, so there is nothing to draw: some clock was off.',
    attemptsNotKept:
      'Waiting and earlier attempts are in it: SSISDB keeps the times of the last attempt only.',
    delay: { over: 'not started for {duration}', ongoing: 'not started for {duration} so far' },
    queue: { over: 'waited {duration}', ongoing: 'waiting for {duration}' },
    run: { over: 'ran {duration}', ongoing: 'running for {duration}' },
    runAttempt: {
      over: 'attempt {attempt} ran {duration}',
      ongoing: 'attempt {attempt} running for {duration}',
    },
    unknownSpan: {
      over: 'not known for {duration}:',
      ongoing: 'not known for {duration} so far:',
    },
  },
  facts: {
    title: 'How it was started',
    notRecorded: 'not recorded',
    worker: 'Worker',
    noWorker: 'none yet',
    onServer: 'none: on SQL Server’s machine {machine}',
    onMachine: 'on {machine}',
    environment: 'Environment',
    noEnvironment: 'none',
    reference: { relative: 'in the project’s folder', absolute: 'by its full name' },
    caller: 'Started by',
    executedAs: 'As database user',
    created: 'Created',
    started: 'Started',
    pickedUp: 'Picked up last',
    ended: 'Ended',
    stoppedBy: 'Stopped by',
    more: 'More facts, and the server that started it',
    projectVersion: 'Project version',
    runtime: 'Runtime',
    bits32: '32 bit',
    bits64: '64 bit',
    processId: 'Process id',
    dumpId: 'Dump id',
    operation: 'Operation type · object type · object id',
  },
  host: {
    title: 'SQL Server’s machine at the start',
    why: 'Not the worker: SSISDB records the machine that the catalog is on, also where the package ran elsewhere.',
    server: 'Instance',
    memory: 'Memory',
    pageFile: 'Page file',
    freeOf: '{free} free of {total}',
    processors: 'Processors',
    none: 'Nothing was recorded.',
  },
  anomalies: {
    title: 'What was noticed about it',
    since: 'since <time></time>',
    over: 'over since <time></time>',
  },
  tabs: {
    label: 'Parts of the execution',
    messages: 'Messages',
    gantt: 'Gantt',
    dataflow: 'Data flow',
    parameters: 'Parameters',
    logs: 'Task logs',
    compare: 'Compare',
  },
  ...executionMessages,
  ...executionParts,
  logs: executionLogs,
} as const;
