import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import { isInFolders, type FolderLimit } from '@/lib/domain/people/folder-limit';

/** What somebody may read of a cluster: folders, and as far as polls know them the executions of these. */
export type ReadableScope = {
  folders: FolderLimit;
  isReadable: (executionId: string) => boolean;
};

type About = Pick<Anomaly, 'subject' | 'evidence'>;

/** An anomaly as it is for somebody: null when it is about an execution or a package of a folder that they may not read. */
export function limitAnomaly<Limited extends About>(
  anomaly: Limited,
  scope: ReadableScope,
): Limited | null {
  if (scope.folders === null) return anomaly;
  if (!isAboutReadable(anomaly, scope.folders)) return null;
  return { ...anomaly, evidence: limitEvidence(anomaly.evidence, anomaly.subject, scope) };
}

/** What happened to an anomaly that somebody may see, with no more evidence than the anomaly itself has for them. */
export function limitEvents(
  events: readonly AnomalyEvent[],
  { subject }: Pick<Anomaly, 'subject'>,
  scope: ReadableScope,
): AnomalyEvent[] {
  return events.map((event) =>
    'evidence' in event
      ? { ...event, evidence: limitEvidence(event.evidence, subject, scope) }
      : event,
  );
}

/** The folder of `folder/project/package`; null, which nobody with a limit may read, for what cannot be told apart. */
export function folderOfPackage(key: string): string | null {
  const [folder = null, ...rest] = key.split('/');
  return rest.length === 2 ? folder : null;
}

/** What is about neither an execution nor a package is about the whole cluster. Of an execution, evidence names the folder. */
function isAboutReadable({ subject, evidence }: About, folders: FolderLimit): boolean {
  if (subject.kind !== 'execution' && subject.kind !== 'package') return true;
  const key = subject.kind === 'package' ? subject.id : evidence.package;
  return typeof key === 'string' && isInFolders(folders, folderOfPackage(key));
}

function limitEvidence(
  evidence: Evidence,
  subject: Anomaly['subject'],
  { folders, isReadable }: ReadableScope,
): Evidence {
  if (folders === null) return evidence;
  const { executionIds, runningExecutions, package: key } = evidence;
  const isOwn = (id: string) => subject.kind === 'package' || subject.id === id || isReadable(id);
  const isHidden = typeof key === 'string' && !isInFolders(folders, folderOfPackage(key));
  return {
    ...evidence,
    ...(Array.isArray(executionIds) && { executionIds: executionIds.filter(isOwn) }),
    ...(Array.isArray(runningExecutions) && {
      runningExecutions: countRest(runningExecutions, isReadable),
    }),
    ...(isHidden && { package: null }),
  };
}

/** Each an id and the name of a package, as the rule wrote them; those that are not told are counted at the end. */
function countRest(running: readonly string[], isReadable: ReadableScope['isReadable']): string[] {
  const told = running.filter((text) => isReadable(text.split(' ', 1)[0] ?? ''));
  const rest = running.length - told.length;
  return rest === 0 ? told : [...told, `+${rest}`];
}
