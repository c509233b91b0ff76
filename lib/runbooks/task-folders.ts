import type { TaskFolder } from '@/lib/domain/executions/execution-task-view';
import { isMachineName } from '@/lib/domain/workers/machine-name';
import { escapeValue } from './escape-value';
import { profileOfAccount, scaleOutVersionOf } from './service-account';

/** First version (SERVERPROPERTY, 16 is 2022) with a level of its own in the path (ssisdb.md 3.3). */
const FIRST_MAJOR_WITH_LEVEL = 16;

/** The documents name both: the worker page's text and the troubleshooting page ScaleOut, the worker page's table Cluster. */
const GENERATIONS = ['ScaleOut', 'Cluster'] as const;

/** Profiles of the accounts that Windows itself brings along. */
const BUILT_IN_PROFILES: readonly [RegExp, string][] = [
  [/^(NT AUTHORITY\\)?(LOCAL ?)?SYSTEM$/i, 'C:\\Windows\\System32\\config\\systemprofile'],
  [/^(NT AUTHORITY\\)?NETWORK ?SERVICE$/i, 'C:\\Windows\\ServiceProfiles\\NetworkService'],
  [/^(NT AUTHORITY\\)?LOCAL ?SERVICE$/i, 'C:\\Windows\\ServiceProfiles\\LocalService'],
];

/** A folder name of Windows without anything that could lead elsewhere. */
const PROFILE = /^[A-Z]:(?:\\(?!\.{1,2}(?:\\|$))[^\\/:*?"<>|\p{Cc}\p{Cf}]+)+$/iu;

const TASK_ID = /^[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}$/i;

export type TaskPlace = {
  taskId: string;
  machineName: string | null;
  /** Account of the worker's service, which owns the profile that the logs are in. */
  userAccount: string | null;
  /** SERVERPROPERTY('ProductVersion'); null when it is not known. */
  productVersion: string | null;
};

/**
 * Folders that may hold the log of a task, likeliest first. They are candidates: TasksRootFolder in WorkerSettings.config
 * moves them, and the documents contradict each other. Empty when the account, and with it the profile, is not known.
 */
export function taskFolders({
  taskId,
  machineName,
  userAccount,
  productVersion,
}: TaskPlace): TaskFolder[] {
  const profile = userAccount === null ? null : profileOf(userAccount);
  if (profile === null || !PROFILE.test(profile)) return [];
  const machine = machineName !== null && isMachineName(machineName) ? machineName : null;
  return levelsOf(productVersion).map((level) => {
    const localPath = `${profile}\\AppData\\Local\\SSIS\\${level}\\Tasks`;
    const uncPath =
      machine && `\\\\${machine}\\${localPath.charAt(0).toLowerCase()}$${localPath.slice(2)}`;
    return { localPath, uncPath, powershell: uncPath && openingCommand(uncPath, taskId) };
  });
}

function profileOf(account: string): string | null {
  const builtIn = BUILT_IN_PROFILES.find(([pattern]) => pattern.test(account.trim()));
  return builtIn ? builtIn[1] : profileOfAccount(account.trim());
}

/** Both generations of names, with the level of the version in front where it is to be expected, and behind where nobody knows. */
function levelsOf(productVersion: string | null): string[] {
  const version = scaleOutVersionOf(productVersion);
  const major = version === null ? null : Number(version) / 10;
  const plain = [...GENERATIONS];
  if (major === null) return [...plain, ...plain.map((one) => `${one}\\${FIRST_MAJOR_WITH_LEVEL}`)];
  if (major < FIRST_MAJOR_WITH_LEVEL) return plain;
  return [...plain.map((one) => `${one}\\${major}`), ...plain];
}

/** The folder's name only contains the TaskId: it is searched for, and every match is opened. */
function openingCommand(uncPath: string, taskId: string): string | null {
  if (!TASK_ID.test(taskId)) return null;
  const quoted = (value: string) =>
    escapeValue('powershellLiteral', value, { placeholder: 'taskId', isAtEnd: false });
  const folder = quoted(uncPath);
  const filter = quoted(`*${taskId}*`);
  if (folder === null || filter === null) return null;
  return `Get-ChildItem -LiteralPath '${folder}' -Directory -Filter '${filter}' | Invoke-Item`;
}
