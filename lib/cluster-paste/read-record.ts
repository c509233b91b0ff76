import { isCutOff } from '@/lib/domain/availability/pasted-text';
import { CLUSTER_TIMEOUTS, type TimeoutName } from '@/lib/domain/availability/timeout-setting';
import type { PasteCursor } from './paste-cursor';
import {
  completeSetting,
  findSetting,
  isClusterLabel,
  isKnownLabel,
  mentionsSetting,
} from './setting-names';

/** One labelled value of a list, a row or an object. */
export type Field = {
  label: string;
  text: string;
  line: number;
  isJsonNumber?: boolean;
  /** Its value goes on in the next line. */
  isUnfinished?: boolean;
};

/** What marks where a name was cut off. */
const CUT = /\s*(?:\.\.\.|…)$/;

const AVAILABILITY_GROUP = 'sql server availability group';

/** Takes from one record (an object of PowerShell, however it was printed) what it says of clusters, nodes and groups. */
export function readRecord(cursor: PasteCursor, fields: readonly Field[]): void {
  const record = new Map(fields.map((field) => [field.label.toLowerCase(), field]));
  const textOf = (...labels: string[]) => {
    const field = labels.map((label) => record.get(label)).find((one) => one?.text.trim());
    return field ? { text: field.text.trim(), line: field.line } : null;
  };
  const isKnown = fields.some(({ label }) => isKnownLabel(label));
  for (const { label, text, line } of fields) {
    if (isKnown && !mentionsSetting(`${label} ${text}`)) cursor.findings.skip(line);
  }
  readParameter(cursor, record);
  readSettings(cursor, fields, textOf);
  readNode(cursor, record, textOf);
  readNames(cursor, fields, textOf);
}

type TextOf = (...labels: string[]) => { text: string; line: number } | null;

/** `Name` is the name of a setting and `Value` its value: what Get-ClusterParameter prints. */
function readParameter({ findings, group }: PasteCursor, record: ReadonlyMap<string, Field>): void {
  const name = record.get('name');
  const value = record.get('value');
  if (!name || !value) return;
  const setting = settingOf(name.text.trim());
  if (!setting) return;
  const owner = record.get('clusterobject') ?? record.get('object');
  findings.addMention({
    name: setting,
    ...ownerOf(owner?.text.trim() ?? '', group),
    text: value.text,
    line: value.line,
    ...(value.isJsonNumber && { isJsonNumber: true }),
    ...(value.isUnfinished && { isUnfinished: true }),
  });
  findings.skip(name.line);
}

/** Labels that are settings themselves: what Get-Cluster prints, and what people write. */
function readSettings(cursor: PasteCursor, fields: readonly Field[], textOf: TextOf): void {
  const isOfCluster = fields.some(({ label }) => isClusterSetting(settingOf(label)));
  const named = textOf('object', 'clusterobject') ?? (isOfCluster ? null : textOf('name'));
  for (const { label, text, line, isJsonNumber, isUnfinished } of fields) {
    const setting = settingOf(label);
    if (!setting) continue;
    const owner = ownerOf(named?.text ?? '', cursor.group);
    cursor.findings.addMention({
      name: setting,
      group: owner.group,
      isCutOff: owner.isCutOff && !isClusterSetting(setting),
      text,
      line,
      ...(isJsonNumber && { isJsonNumber }),
      ...(isUnfinished && { isUnfinished }),
    });
  }
}

function readNode({ findings }: PasteCursor, record: ReadonlyMap<string, Field>, textOf: TextOf) {
  const name = textOf('nodename', 'name');
  if (!name) return;
  const [major, minor, build] = ['majorversion', 'minorversion', 'buildnumber'].map((label) => {
    const text = record.get(label)?.text.trim() ?? '';
    return /^\d{1,6}$/.test(text) ? text : null;
  });
  const version = textOf('version')?.text ?? '';
  if (major && minor && build) {
    findings.addNode(name.text, `${major}.${minor}.${build}`, name.line);
  } else if (build && record.has('buildnumber')) {
    findings.addNode(name.text, null, name.line);
  } else if (record.size <= 3 && /^\d{1,5}\.\d{1,5}\.\d{1,6}$/.test(version)) {
    findings.addNode(name.text, version, name.line);
  }
}

function readNames({ findings }: PasteCursor, fields: readonly Field[], textOf: TextOf): void {
  const isCluster = fields.some(
    ({ label }) => isClusterLabel(label) || isClusterSetting(settingOf(label)),
  );
  const cluster = (isCluster ? textOf('name') : null) ?? textOf('failovercluster', 'cluster');
  if (cluster) findings.addCluster(cluster.text, cluster.line);

  const type = textOf('resourcetype')?.text.replace(CUT, '').trim().toLowerCase() ?? '';
  const name = textOf('name');
  if (name && type.length >= 'sql server av'.length && AVAILABILITY_GROUP.startsWith(type)) {
    findings.addGroup(name.text, name.line);
  }

  const takenAt = textOf('takenat');
  if (takenAt && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(takenAt.text)) {
    const at = new Date(takenAt.text);
    if (!Number.isNaN(at.getTime())) findings.addTakenAt(at, takenAt.line);
  }
}

/** Names are cut off with dots in tables, and without in lists; a beginning of this length is no other word. */
const UNMISTAKABLE_BEGINNING = 12;

/** The setting that a printed name stands for, whole or cut off; null for any other. */
export function settingOf(printed: string): TimeoutName | null {
  const whole = findSetting(printed);
  if (whole) return whole;
  if (isCutOff(printed)) return completeSetting(printed.replace(CUT, ''));
  return printed.length >= UNMISTAKABLE_BEGINNING ? completeSetting(printed) : null;
}

/** The group that a value belongs to. What the console cut off is only known when a command has named it in full. */
export function ownerOf(
  printed: string,
  contextGroup: string | null,
): { group: string | null; isCutOff: boolean } {
  if (printed === '') return { group: contextGroup, isCutOff: false };
  if (!isCutOff(printed)) return { group: printed, isCutOff: false };
  const beginning = printed.replace(CUT, '').toLowerCase();
  const isContext = contextGroup?.toLowerCase().startsWith(beginning) ?? false;
  return isContext ? { group: contextGroup, isCutOff: false } : { group: printed, isCutOff: true };
}

function isClusterSetting(setting: TimeoutName | null): boolean {
  return setting !== null && (CLUSTER_TIMEOUTS as readonly string[]).includes(setting);
}
