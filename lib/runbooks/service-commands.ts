import type { RunbookCommand } from './define-runbook';

/** Settings are read when the service starts. */
export const RESTART_MASTER = {
  language: 'powershell',
  on: 'masterNode',
  template: "Restart-Service -Name 'SSISScaleOutMaster{scaleOutVersion}'",
} as const satisfies RunbookCommand;

export const RESTART_WORKER = {
  language: 'powershell',
  on: 'workerNode',
  template: "Restart-Service -Name 'SSISScaleOutWorker{scaleOutVersion}'",
} as const satisfies RunbookCommand;
