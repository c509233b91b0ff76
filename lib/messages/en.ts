import { acknowledgement } from './en/acknowledgement';
import { anomalies } from './en/anomalies';
import { anomalyPage } from './en/anomaly-page';
import { checks } from './en/checks';
import { diagnose } from './en/diagnose';
import { evidence } from './en/evidence';
import { evidenceWords } from './en/evidence-words';
import { execution } from './en/execution';
import { executions } from './en/executions';
import { failures } from './en/failures';
import { frame } from './en/frame';
import { master } from './en/master';
import { monitor } from './en/monitor';
import { overview } from './en/overview';
import { packages } from './en/packages';
import { panels } from './en/panels';
import { permissions } from './en/permissions';
import { rules } from './en/rules';
import { runbookPage } from './en/runbook-page';
import { runbooks } from './en/runbooks';
import { sections } from './en/sections';
import { states } from './en/states';
import { store } from './en/store';
import { taskLogs } from './en/task-logs';
import { time } from './en/time';
import { ui } from './en/ui';
import { workers } from './en/workers';

/** Every sentence shown to a person, in English; one part per page or noun. */
export const en = {
  acknowledgement,
  anomalies,
  anomalyPage,
  checks,
  diagnose,
  evidence,
  evidenceWords,
  execution,
  executions,
  failures,
  frame,
  master,
  monitor,
  overview,
  packages,
  panels,
  permissions,
  rules,
  runbookPage,
  runbooks,
  sections,
  states,
  store,
  taskLogs,
  time,
  ui,
  workers,
} as const;
