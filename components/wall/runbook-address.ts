import { paths } from '@/lib/format/paths';
import type { WallAnomaly } from '@/lib/domain/wall-payload';
import { RULE_INFO } from '@/lib/rules/rule-info';

/** Longer ones make squares too small for a phone at arm's length. */
const MAX_LENGTH = 300;

/**
 * Where the runbook of an anomaly is found from outside, with its cluster and subject filled in as long as the code stays
 * readable; null when the rule has none.
 */
export function runbookAddress(
  origin: string,
  cluster: string,
  { rule, subject }: Pick<WallAnomaly, 'rule' | 'subject'>,
): string | null {
  const { runbook } = RULE_INFO[rule];
  if (runbook === null) return null;
  const choices = [{ cluster, subject: subject.id }, { cluster }, {}];
  const addresses = choices.map((about) => origin + paths.runbook(runbook, about));
  return addresses.find((address) => address.length <= MAX_LENGTH) ?? addresses.at(-1) ?? null;
}
