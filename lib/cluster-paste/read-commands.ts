import { lineAt, type ExpectedOutput, type PasteCursor } from './paste-cursor';
import { findSetting } from './setting-names';

const PROMPT = /^(?:(?:\[[^\]\n]{1,255}\]: ?)?PS(?: [^>\n]{0,260})?>+|[❯➜λ]) ?(.*)$/;

/** What people type without a prompt in front of it. `Get-Cluster : …` is an error message. */
const COMMAND =
  /^\s*(?:[($]{0,3}(?:Get|Set|Import|Stop|Start|Invoke|Where|ForEach|Select|Sort|Format|ConvertTo|Export|Out)-\w+\b(?!\s*:\s)|\$\w+\s*=|\$\w+(?:\.\w+)+\s*$|cluster(?:\.exe)?\s+(?:\/|res))/i;

const RESOURCE =
  /Get-ClusterResource\s+(?:-Name\s+)?(?:'((?:[^']|'')+)'|"([^"$`]+)"|([^\s|;)'"$(-][^\s|;)]*))/i;

/** Commands that print one line: a property of the cluster, of a variable, or the value of one parameter. */
const SINGLE_OUTPUTS = [
  /^\(\s*Get-Cluster\b[^()|]*\)\.(\w+)$/i,
  /^\$\w+\.(\w+)$/,
  /^Get-Cluster\b[^()|]*\|\s*select(?:-object)?\s+-expand\w*\s+(\w+)$/i,
  /^\(\s*Get-ClusterResource\b[^()]*\|\s*Get-ClusterParameter\s+(?:-Name\s+)?["']?(\w+)["']?\s*\)\.Value$/i,
];

/** True for a command, with or without a prompt in front of it. */
export function isCommandLine(line: string): boolean {
  return PROMPT.test(line) || COMMAND.test(line);
}

/** A command line: its output follows below. A value in it is what somebody sets, never what there is. */
export function readCommand(cursor: PasteCursor, at: number): number {
  const line = lineAt(cursor, at);
  const prompted = PROMPT.exec(line)?.[1];
  if (prompted === undefined && !COMMAND.test(line)) return 0;
  const command = (prompted ?? line).trim();
  cursor.findings.skip(at);
  cursor.group = resourceOf(command) ?? (goesOn(lineAt(cursor, at - 1)) ? cursor.group : null);
  cursor.expected = expectOutput(command, at);
  return 1;
}

/** True for a command that is not at its end: a pipe, a comma, or a backtick. */
function goesOn(line: string): boolean {
  return isCommandLine(line) && /[|,`]$/.test(line);
}

function resourceOf(command: string): string | null {
  const [, single, double, bare] = RESOURCE.exec(command) ?? [];
  const name = single?.replaceAll("''", "'") ?? double ?? bare ?? null;
  return name === null || /[*?[]/.test(name) ? null : name;
}

function expectOutput(command: string, line: number): ExpectedOutput | null {
  const statements = command
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !/^\$\w+\s*=[^=]/.test(statement));
  const properties = statements.map((statement) => {
    const property = SINGLE_OUTPUTS.map((pattern) => pattern.exec(statement)?.[1]).find(Boolean);
    return property ?? null;
  });
  if (properties.every((property) => property === null)) return null;
  return {
    line,
    items: properties.map((property) => {
      if (property?.toLowerCase() === 'name') return 'clusterName';
      return property === null ? null : findSetting(property);
    }),
    isComplete: !properties.includes(null),
  };
}
