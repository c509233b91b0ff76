import { account } from './en/account';
import { acknowledgement } from './en/acknowledgement';
import { adminCommand } from './en/admin-command';
import { anomalies } from './en/anomalies';
import { anomalyPage } from './en/anomaly-page';
import { audit } from './en/audit';
import { availabilityGroups } from './en/availability-groups';
import { charts } from './en/charts';
import { checks } from './en/checks';
import { clusterImport } from './en/cluster-import';
import { collectorTokens } from './en/collector-tokens';
import { diagnose } from './en/diagnose';
import { evidence } from './en/evidence';
import { evidenceWords } from './en/evidence-words';
import { execution } from './en/execution';
import { executions } from './en/executions';
import { failures } from './en/failures';
import { find } from './en/find';
import { frame } from './en/frame';
import { history } from './en/history';
import { keys } from './en/keys';
import { master } from './en/master';
import { monitor } from './en/monitor';
import { notifications } from './en/notifications';
import { overview } from './en/overview';
import { packages } from './en/packages';
import { panels } from './en/panels';
import { permissions } from './en/permissions';
import { readiness } from './en/readiness';
import { replicas } from './en/replicas';
import { rules } from './en/rules';
import { runbookPage } from './en/runbook-page';
import { runbooks } from './en/runbooks';
import { sections } from './en/sections';
import { signIn } from './en/sign-in';
import { states } from './en/states';
import { store } from './en/store';
import { storeCommand } from './en/store-command';
import { taskLogs } from './en/task-logs';
import { time } from './en/time';
import { timeouts } from './en/timeouts';
import { ui } from './en/ui';
import { usersAndTokens } from './en/users-and-tokens';
import { wall } from './en/wall';
import { workers } from './en/workers';

/** Every sentence shown to a person, in English; one part per page or noun. */
export const en = {
  account,
  acknowledgement,
  adminCommand,
  anomalies,
  anomalyPage,
  audit,
  availabilityGroups,
  charts,
  checks,
  clusterImport,
  collectorTokens,
  diagnose,
  evidence,
  evidenceWords,
  execution,
  executions,
  failures,
  find,
  frame,
  history,
  keys,
  master,
  monitor,
  notifications,
  overview,
  packages,
  panels,
  permissions,
  readiness,
  replicas,
  rules,
  runbookPage,
  runbooks,
  sections,
  signIn,
  states,
  store,
  storeCommand,
  taskLogs,
  time,
  timeouts,
  ui,
  usersAndTokens,
  wall,
  workers,
} as const;
