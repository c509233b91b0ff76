import { anomalies } from './en/anomalies';
import { evidence } from './en/evidence';
import { failures } from './en/failures';
import { frame } from './en/frame';
import { overview } from './en/overview';
import { panels } from './en/panels';
import { rules } from './en/rules';
import { runbooks } from './en/runbooks';
import { states } from './en/states';
import { time } from './en/time';
import { ui } from './en/ui';

/** Every sentence shown to a person, in English; one part per page or noun. */
export const en = {
  anomalies,
  evidence,
  failures,
  frame,
  overview,
  panels,
  rules,
  runbooks,
  states,
  time,
  ui,
} as const;
