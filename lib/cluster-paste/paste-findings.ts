import type { ClusterPasteReading } from '@/lib/domain/availability/cluster-paste-reading';
import { isCutOff } from '@/lib/domain/availability/pasted-text';
import { CLUSTER_TIMEOUTS, type TimeoutName } from '@/lib/domain/availability/timeout-setting';
import { readJsonNumber, readNumber } from './read-number';
import { LISTED_LINES, settleReadings, type Reading } from './settle-readings';

/** How much of each line is listed. */
const LISTED_CHARS = 200;

/** A number as it stands somewhere, and whose it is. */
export type Mention = {
  name: TimeoutName;
  group: string | null;
  text: string;
  /** From 0. */
  line: number;
  isJsonNumber?: boolean;
  /** Its name or its owner was cut off, so it may be another one. */
  isCutOff?: boolean;
  /** The next line may be its end. */
  isUnfinished?: boolean;
};

type LineState = 'unread' | 'skipped' | 'used' | 'refused';

/** Gathers what the readers find, and settles it once the whole text has been read. */
export class PasteFindings {
  private readonly readings: Reading[] = [];
  private readonly clusters = new Map<string, string>();
  private readonly groups = new Map<string, string>();
  private readonly nodes = new Map<string, ClusterPasteReading['nodes'][number]>();
  private readonly states: LineState[];
  private readonly knownGroups: ReadonlySet<string>;
  private takenAt: Date | null = null;

  /** `knownGroups` are listed only when the text names them too. */
  constructor(
    private readonly lines: readonly string[],
    knownGroups: readonly string[],
  ) {
    this.knownGroups = new Set(knownGroups.map((name) => name.toLowerCase()));
    this.states = lines.map(() => 'unread');
  }

  /** A line that says something which is not needed. */
  skip(line: number): void {
    if (this.states[line] === 'unread') this.states[line] = 'skipped';
  }

  /** A line that speaks of a setting and cannot be read. */
  refuse(line: number): void {
    this.states[line] = 'refused';
  }

  addCluster(name: string, line: number): void {
    const trimmed = name.trim();
    if (!isName(trimmed)) return;
    this.use(line);
    keepFirst(this.clusters, trimmed);
  }

  addGroup(name: string, line: number): void {
    if (!isName(name)) return;
    this.use(line);
    keepFirst(this.groups, name);
  }

  addNode(name: string, version: string | null, line: number): void {
    if (!isName(name)) return;
    this.use(line);
    const key = name.toLowerCase();
    const known = this.nodes.get(key);
    // A node that is said to run two versions has none that can be relied on.
    const isSame = !known || known.version === version || known.version === null;
    this.nodes.set(key, { name, version: isSame ? version : null, line: line + 1 });
  }

  addTakenAt(at: Date, line: number): void {
    this.use(line);
    this.takenAt = at;
  }

  /** True for a group that is known from elsewhere, or that an earlier line has named. */
  hasGroup(name: string): boolean {
    const key = name.toLowerCase();
    return this.groups.has(key) || this.knownGroups.has(key);
  }

  addMention(mention: Mention): void {
    const { name, group, text, line, isJsonNumber, isUnfinished } = mention;
    const isNumberCut = isCutOff(text);
    const read = isNumberCut ? null : isJsonNumber ? readJsonNumber(text) : readNumber(text, name);
    if (!read && !isNumberCut) return this.refuse(line);
    this.use(line);
    const isOfCluster = (CLUSTER_TIMEOUTS as readonly string[]).includes(name);
    const owner = isOfCluster ? null : group;
    if (owner !== null && !mention.isCutOff) keepFirst(this.groups, owner);
    this.readings.push({
      name,
      group: owner,
      line,
      written: text.trim().slice(0, LISTED_CHARS),
      reading: read?.status === 'read' ? { value: read.value, form: read.form } : null,
      doubt: isNumberCut
        ? 'cutOff'
        : read?.status === 'ambiguous'
          ? read.reason
          : mention.isCutOff
            ? 'cutOff'
            : isUnfinished
              ? 'unclearNumber'
              : null,
      candidates: read?.status === 'ambiguous' ? read.candidates : read ? [read.value] : [],
    });
  }

  /** Numbers, and names that some of them belong to, but nobody can tell which. */
  addUnclearOwners(names: readonly TimeoutName[], line: number, numbers: readonly Mention[]): void {
    for (const name of names) {
      const read = numbers.map(({ text }) => readNumber(text, name));
      this.readings.push({
        name,
        group: null,
        line,
        written: numbers
          .map(({ text }) => text.trim())
          .join(' ')
          .slice(0, LISTED_CHARS),
        reading: null,
        doubt: 'unclearOwner',
        candidates: read.flatMap((one) => (one?.status === 'read' ? [one.value] : [])),
      });
    }
    for (const number of numbers) this.use(number.line);
  }

  /** What was read from a line goes on in the next one: it may be cut in two. */
  doubt(line: number): void {
    for (let index = this.readings.length - 1; index >= 0; index -= 1) {
      const reading = this.readings[index];
      if (!reading || reading.line < line) return;
      reading.doubt ??= 'unclearNumber';
    }
  }

  /** Everything found, each setting once. */
  settle(): ClusterPasteReading {
    const [cluster = null, ...others] = this.clusters.values();
    const isOne = others.length === 0;
    return {
      failoverCluster: isOne ? cluster : null,
      otherClusters: isOne ? [] : [...this.clusters.values()],
      takenAt: this.takenAt,
      nodes: [...this.nodes.values()],
      groups: [...this.groups.values()],
      ...settleReadings(this.groupReadings()),
      skipped: this.list(['skipped']),
      notUnderstood: this.list(['unread', 'refused']),
    };
  }

  private use(line: number): void {
    if (this.states[line] !== 'refused') this.states[line] = 'used';
  }

  private groupReadings(): Reading[][] {
    const byKey = new Map<string, Reading[]>();
    for (const reading of this.readings) {
      const name = reading.group === null ? null : this.nameOf(reading.group);
      const key = `${reading.name}|${name === null ? '' : `=${name.toLowerCase()}`}`;
      const same = byKey.get(key);
      if (same) same.push(reading);
      else byKey.set(key, [{ ...reading, group: name }]);
    }
    return [...byKey.values()];
  }

  private nameOf(group: string): string {
    return this.groups.get(group.toLowerCase()) ?? group;
  }

  private list(wanted: readonly LineState[]): ClusterPasteReading['skipped'] {
    const lines: { line: number; text: string }[] = [];
    let count = 0;
    for (const [index, text] of this.lines.entries()) {
      const state = this.states[index];
      if (text.trim() === '' || !state || !wanted.includes(state)) continue;
      count += 1;
      if (lines.length < LISTED_LINES) {
        lines.push({ line: index + 1, text: text.slice(0, LISTED_CHARS) });
      }
    }
    return { count, lines };
  }
}

function keepFirst(names: Map<string, string>, name: string): void {
  const key = name.toLowerCase();
  if (!names.has(key)) names.set(key, name);
}

/** Something printable, not cut off, and no longer than the longest name there is. */
function isName(text: string): boolean {
  return text !== '' && text.length <= 256 && !isCutOff(text);
}
