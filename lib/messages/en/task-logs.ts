import type { TaskLogReason } from '@/lib/domain/executions/task-log-state';

type ReasonWords = {
  /** What it means. */
  title: string;
  /** What to do. */
  check: string;
};

/** Why the log of a task, one of its files or a folder that it may be in is not shown. */
export const taskLogs = {
  reasons: {
    noRoots: {
      title: 'No log folder is configured',
      check:
        'Mount the task logs of the workers on the machine of the dashboard, and name the folder in taskLogRoots of this cluster. docs/task-logs.md says how.',
    },
    noRootForWorker: {
      title: 'No log folder is configured for this worker',
      check: 'Add an entry to taskLogRoots with the worker’s machine name, or with * for all.',
    },
    notPickedUp: {
      title: 'No worker has the task yet',
      check: 'A log is written once a worker has picked the task up.',
    },
    noFile: {
      title: 'No file belongs to this task',
      check:
        'Every folder was read, and no name contains the TaskId. The worker may have cleaned it up, an earlier attempt may have run on another worker, or the folder is not the one where its service writes.',
    },
    rootMissing: {
      title: 'The folder does not exist',
      check: 'Check the path in taskLogRoots, and whether the share is mounted.',
    },
    notAFolder: {
      title: 'This is a file, not a folder',
      check: 'Name the folder in taskLogRoots, not a log.',
    },
    tooManyEntries: {
      title: 'Too many files to look at',
      check:
        'The search stopped before all of the folder was read. Configure the Tasks folder itself, or clean up old logs.',
    },
    gone: {
      title: 'The file is gone',
      check: 'It was there a moment ago: it was deleted, renamed or cut off. Load the list again.',
    },
    timedOut: {
      title: 'The file server does not answer',
      check:
        'Check the share and the network in between. Nothing else of the dashboard waits for it.',
    },
    notAnswering: {
      title: 'The file server still does not answer',
      check:
        'An earlier request still hangs, so it is not asked again until that has ended. Check the share and the network in between.',
    },
    busy: {
      title: 'Too many files are being read',
      check: 'Try again in a moment. If it stays, a file server hangs.',
    },
    readError: {
      title: 'The file cannot be read',
      check: 'The operating system reports an error. Check the share and its disk.',
    },
    noRight: {
      title: 'The dashboard may not read this',
      check: 'Give the account of the dashboard’s service read access to the folder.',
    },
    workerName: {
      title: 'The worker’s machine name cannot be part of a path',
      check:
        "SSISDB gives a name with other characters than letters, digits, dots, dashes and underscores. Configure a folder for this worker without '{worker}'.",
    },
    outsideRoot: {
      title: 'A link leads out of the configured folder',
      check: 'It is not followed. Configure the folder that it leads to, if its logs are wanted.',
    },
    notRegularFile: {
      title: 'Not a file',
      check: 'Devices, pipes and sockets are not opened.',
    },
    unprintableName: {
      title: 'The name contains hidden characters',
      check: 'Control characters and marks of writing direction can deceive: it is not opened.',
    },
  },
} as const satisfies { reasons: Record<TaskLogReason, ReasonWords> };
