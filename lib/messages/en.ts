import { acknowledgement } from './en/acknowledgement';
import { anomalies } from './en/anomalies';
import { anomalyPage } from './en/anomaly-page';
import { charts } from './en/charts';
import { checks } from './en/checks';
import { diagnose } from './en/diagnose';
import { evidence } from './en/evidence';
import { failures } from './en/failures';
import { frame } from './en/frame';
import { history } from './en/history';
import { master } from './en/master';
import { monitor } from './en/monitor';
import { overview } from './en/overview';
import { panels } from './en/panels';
import { permissions } from './en/permissions';
import { rules } from './en/rules';
import { runbookPage } from './en/runbook-page';
import { runbooks } from './en/runbooks';
import { sections } from './en/sections';
import { states } from './en/states';
import { store } from './en/store';
import { time } from './en/time';
import { ui } from './en/ui';
import { workers } from './en/workers';

/** Every sentence shown to a person, in English; one part per page or noun. */
export const en = {
  acknowledgement,
  anomalies,
  anomalyPage,
  charts,
  checks,
  diagnose,
  evidence,
  failures,
  frame,
  history,
  master,
  monitor,
  overview,
  panels,
  permissions,
  rules,
  runbookPage,
  runbooks,
  sections,
  states,
  store,
  time,
  ui,
  workers,
} as const;
