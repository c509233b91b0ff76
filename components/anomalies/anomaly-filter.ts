import { parseAsString, parseAsStringLiteral } from 'nuqs/server';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { SEVERITIES, type Severity } from '@/lib/domain/anomalies/severity';

export const ANOMALY_STATES = ['open', 'acknowledged', 'stale', 'explained', 'resolved'] as const;

export type AnomalyState = (typeof ANOMALY_STATES)[number];

/** The filter as it is written in the address; what is not understood is left out. */
export const anomalyFilterParsers = {
  cluster: parseAsString,
  severity: parseAsStringLiteral(SEVERITIES),
  rule: parseAsStringLiteral(RULE_IDS),
  state: parseAsStringLiteral(ANOMALY_STATES),
  text: parseAsString,
};

export type AnomalyFilter = {
  cluster: string | null;
  severity: Severity | null;
  rule: RuleId | null;
  state: AnomalyState | null;
  text: string | null;
};

/** An anomaly, and what the page knows of it besides. */
export type ListedAnomaly = {
  anomaly: Anomaly;
  title: string;
  /** Its rule was not evaluated in the last poll, or no poll is recent enough to tell. */
  isStale: boolean;
};

/**
 * Whether an anomaly is listed under a state; it may be under several. Open are those that somebody has to look after:
 * nothing explains them and nobody has acknowledged them, whether or not the last poll could tell.
 */
export function isInState({ anomaly, isStale }: ListedAnomaly, state: AnomalyState): boolean {
  if (anomaly.status === 'resolved') return state === 'resolved';
  switch (state) {
    case 'open':
      return anomaly.inhibitedBy === null && anomaly.acknowledgement === null;
    case 'acknowledged':
      return anomaly.acknowledgement !== null;
    case 'stale':
      return isStale;
    case 'explained':
      return anomaly.inhibitedBy !== null;
    case 'resolved':
      return false;
  }
}

/** True when an anomaly passes every part of the filter; each word of the text has to occur somewhere in it. */
export function matchesFilter(listed: ListedAnomaly, filter: AnomalyFilter): boolean {
  const { anomaly, title } = listed;
  if (filter.cluster && anomaly.cluster !== filter.cluster) return false;
  if (filter.severity && anomaly.severity !== filter.severity) return false;
  if (filter.rule && anomaly.rule !== filter.rule) return false;
  if (filter.state && !isInState(listed, filter.state)) return false;
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const facts = [title, anomaly.cluster, anomaly.rule, anomaly.subject.id];
  const haystack = [...facts, ...Object.values(anomaly.evidence).flat()].join(' ').toLowerCase();
  return words.every((word) => haystack.includes(word));
}
