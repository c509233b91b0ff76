import { parseClusterPaste } from '@/lib/cluster-paste/parse-cluster-paste';

/** `setting = value` of the cluster, and `group: setting = value`. */
export function valuesIn(text: string): string[] {
  return parseClusterPaste(text).values.map(
    ({ name, group, value }) => `${group === null ? '' : `${group}: `}${name} = ${value}`,
  );
}

/** What was found and not taken. */
export function doubtsIn(text: string) {
  return parseClusterPaste(text).ambiguous.map(({ name, group, reason, candidates, lines }) => ({
    name,
    group,
    reason,
    candidates,
    lines,
  }));
}
