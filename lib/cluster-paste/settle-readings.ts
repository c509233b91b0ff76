import type {
  AmbiguityReason,
  AmbiguousValue,
  ClusterPasteReading,
  UnderstoodValue,
} from '@/lib/domain/availability/cluster-paste-reading';
import {
  CLUSTER_TIMEOUTS,
  TIMEOUT_NAMES,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';

/** Lines, numbers and candidates that are listed at most. */
export const LISTED_LINES = 200;

/** What one place of the text says of a setting. */
export type Reading = {
  name: TimeoutName;
  group: string | null;
  line: number;
  written: string;
  reading: { value: number; form: UnderstoodValue['form'] } | null;
  /** Set when it must not be taken as it is. */
  doubt: AmbiguityReason | null;
  candidates: number[];
};

/** Each setting once, from all readings of it: agreed upon by all lines that speak of it, or ambiguous. */
export function settleReadings(
  groups: readonly (readonly Reading[])[],
): Pick<ClusterPasteReading, 'values' | 'ambiguous'> {
  const values: UnderstoodValue[] = [];
  const ambiguous: AmbiguousValue[] = [];
  for (const readings of groups) {
    const settled = settleOne(readings);
    if ('reason' in settled) ambiguous.push(settled);
    else values.push(settled);
  }
  return { values: values.toSorted(bySetting), ambiguous: ambiguous.toSorted(bySetting) };
}

function settleOne(readings: readonly Reading[]): UnderstoodValue | AmbiguousValue {
  const [first] = readings;
  if (!first) throw new Error('nothing to settle');
  const { name, group } = first;
  const lines = listOnce(readings.map(({ line }) => line + 1));
  const candidates = listOnce(readings.flatMap((one) => one.candidates));
  const written = listOnce(readings.map((one) => one.written));
  const doubt = readings.find((one) => one.doubt !== null)?.doubt ?? null;
  const isUnnamed = group === null && !(CLUSTER_TIMEOUTS as readonly string[]).includes(name);
  const contradiction = isUnnamed ? 'unclearOwner' : 'contradiction';
  if (candidates.length > 1 && doubt === null) {
    return { name, group, reason: contradiction, candidates, written, lines };
  }
  if (doubt !== null || !first.reading) {
    return { name, group, reason: doubt ?? 'unclearNumber', candidates, written, lines };
  }
  return { name, group, ...first.reading, written: first.written, lines };
}

function listOnce<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)].slice(0, LISTED_LINES);
}

function bySetting(one: UnderstoodValue | AmbiguousValue, other: UnderstoodValue | AmbiguousValue) {
  const order = TIMEOUT_NAMES.indexOf(one.name) - TIMEOUT_NAMES.indexOf(other.name);
  return order || (one.lines[0] ?? 0) - (other.lines[0] ?? 0);
}
