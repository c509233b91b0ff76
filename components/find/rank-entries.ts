/** What can be found. */
export type FindKind =
  | 'page'
  | 'cluster'
  | 'worker'
  | 'execution'
  | 'package'
  | 'anomaly'
  | 'runbook'
  | 'rule'
  | 'setting';

export type FindEntry = {
  /** Unique among all entries. */
  id: string;
  kind: FindKind;
  label: string;
  /** Beside the label, quieter: where it is, what state it is in. */
  note?: string;
  /** Also found by these words, which are not shown. */
  keywords?: string;
  open: () => void;
};

/** Without any text only what is short enough to be looked through is offered. */
const OFFERED: readonly FindKind[] = ['page', 'cluster', 'anomaly'];

const MOST_OF_A_KIND = 8;

/**
 * Entries in which every word of the text occurs, the best of each kind first, kinds in the order of their best. Without a
 * text, the pages and what is wrong.
 */
export function rankEntries(entries: readonly FindEntry[], text: string): FindEntry[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return limit(entries.filter(({ kind }) => OFFERED.includes(kind)));
  const words = wanted.split(/\s+/);
  const scored = entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted, words) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  const best = new Map<FindKind, number>();
  for (const { entry, score } of scored) {
    best.set(entry.kind, Math.max(score, best.get(entry.kind) ?? 0));
  }
  const bestOf = (kind: FindKind) => best.get(kind) ?? 0;
  const kinds = [...best.keys()].sort((left, right) => bestOf(right) - bestOf(left));
  return limit(
    kinds.flatMap((kind) =>
      scored.filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry),
    ),
  );
}

function limit(entries: readonly FindEntry[]): FindEntry[] {
  const counts = new Map<FindKind, number>();
  return entries.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= MOST_OF_A_KIND;
  });
}

/** 0 when a word is missing; more the nearer the text is to the beginning of what is shown. */
function scoreOf(entry: FindEntry, wanted: string, words: readonly string[]): number {
  const label = entry.label.toLowerCase();
  const all = [label, entry.note, entry.keywords].join(' ').toLowerCase();
  if (!words.every((word) => all.includes(word))) return 0;
  if (label === wanted) return 5;
  if (label.startsWith(wanted)) return 4;
  if (words.every((word) => ` ${label}`.includes(` ${word}`))) return 3;
  return words.every((word) => label.includes(word)) ? 2 : 1;
}
