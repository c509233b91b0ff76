import type { unhelpfulMessages as runbook } from '@/lib/runbooks/unhelpful-messages';
import type { RunbookWords } from './runbook-words';

export const unhelpfulMessages = {
  title: 'The messages do not say why an execution failed',
  meaning:
    'What went wrong on the worker before or around the package is not in the catalog but in the log of the task on the worker.',
  impact: 'The reason of the failure stays unknown, and it is likely to come back.',
  symptoms: {
    'report-says-nothing': 'The report of an execution does not say why it failed.',
  },
  steps: {
    'find-task': {
      title: 'Find the task and the worker that ran it',
      text: 'The folder of the log is named after the TaskId. Tasks that are still alive are listed beside this text with their worker.',
    },
    'open-folder': {
      title: 'Open the folder of the task on the worker',
      text: 'Its name contains the TaskId. It is below TasksRootFolder of WorkerSettings.config; when that is empty, below the profile of the service account, SSISScaleOutWorker with the version (140, 150, 160, 170), in ScaleOut\\Tasks or, in older versions, Cluster\\Tasks.',
    },
    'read-task-log': {
      title: 'Read the log of the task',
      text: 'It has what the process of the package said, whether or not that reached the catalog.',
    },
  },
  asides: {
    'root-folder': {
      title: 'When there is nothing',
      text: 'TaskLogEnabled and TaskLogLevel in WorkerSettings.config decide what is written. From SQL Server 2022 on a folder with the version has been seen in between, such as ScaleOut\\16\\Tasks.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
