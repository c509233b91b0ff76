import 'server-only';
import { folderOfPackage, limitAnomaly, type ReadableScope } from '@/lib/access/limit-anomaly';
import type { NotEvaluated } from '@/lib/domain/anomalies/rule-outcome';
import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { Execution, ExecutionsData } from '@/lib/domain/executions/execution';
import { EMPTY_EXECUTION_MEMORY } from '@/lib/domain/executions/execution-memory';
import type { Task } from '@/lib/domain/executions/task';
import { isInFolders, type FolderLimit } from '@/lib/domain/people/folder-limit';
import { lastKnownData, type Section } from '@/lib/domain/section';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { ClusterState } from '@/lib/live/cluster-state';

/**
 * A cluster as it is for somebody who may read executions of some folders only. Executions, packages and anomalies of other
 * folders are not in it; tasks are, because they take slots of workers, but nothing tells of which execution they are.
 */
export function limitCluster(state: ClusterState, folders: FolderLimit): ClusterState {
  if (folders === null) return state;
  const scope = scopeOf(state, folders);
  return {
    ...state,
    snapshot: state.snapshot && limitSnapshot(state.snapshot, scope),
    anomalies: state.anomalies.flatMap((anomaly) => limitAnomaly(anomaly, scope) ?? []),
    notEvaluated: state.notEvaluated.map((one) => limitMissing(one, scope)),
    memory: limitMemory(state.memory, scope),
  };
}

/** What somebody with this limit may read of a cluster. An execution that no poll knows is not known to be theirs. */
export function scopeOf(
  { snapshot }: Pick<ClusterState, 'snapshot'>,
  folders: FolderLimit,
): ReadableScope {
  if (folders === null) return { folders, isReadable: () => true };
  const known = snapshot && lastKnownData(snapshot.sections.executions)?.data;
  const executions = known ? [...known.recent, ...known.open, ...known.endings.ended] : [];
  const readable = executions.filter(({ folderName }) => isInFolders(folders, folderName));
  const ids = new Set(readable.map(({ id }) => id));
  return { folders, isReadable: (id) => ids.has(id) };
}

function limitSnapshot(snapshot: Snapshot, scope: ReadableScope): Snapshot {
  const { executions, tasks } = snapshot.sections;
  return {
    ...snapshot,
    sections: {
      ...snapshot.sections,
      executions: mapSection(executions, (data) => limitExecutions(data, scope)),
      tasks: mapSection(tasks, (data) => data.map((task) => maskTask(task, scope))),
    },
  };
}

function limitExecutions(data: ExecutionsData, { folders }: ReadableScope): ExecutionsData {
  const readable = (list: readonly Execution[]) =>
    list.filter(({ folderName }) => isInFolders(folders, folderName));
  const ended = readable(data.endings.ended);
  const ids = new Set(ended.map(({ id }) => id));
  const checks = data.endings.messageChecks;
  return {
    ...data,
    open: readable(data.open),
    recent: readable(data.recent),
    endings: {
      ...data.endings,
      ended,
      messageChecks: checks && new Map([...checks].filter(([id]) => ids.has(id))),
    },
  };
}

function maskTask(task: Task, { isReadable }: ReadableScope): Task {
  const isTold = task.executionId !== null && isReadable(task.executionId);
  return isTold ? task : { ...task, executionId: null };
}

/** `execution 42: start_time` names an execution, `package folder/project/package: …` a package. */
function limitMissing(one: NotEvaluated, { folders, isReadable }: ReadableScope): NotEvaluated {
  const missing = one.missing.map((entry) => {
    const [, kind, name = '', value] = /^(execution|package) (.*): ([^:]*)$/s.exec(entry) ?? [];
    if (kind === undefined || name === '*' || /^\(\d+\)$/.test(name)) return entry;
    const isTold =
      kind === 'execution' ? isReadable(name) : isInFolders(folders, folderOfPackage(name));
    return isTold ? entry : `${kind} (1): ${value ?? ''}`;
  });
  return { ...one, missing };
}

/** What polls remember of single executions is only for rules. */
function limitMemory(memory: ClusterMemory, { folders, isReadable }: ReadableScope): ClusterMemory {
  const { runHistory } = memory.executions;
  const told = [...runHistory].filter(([key]) => isInFolders(folders, folderOfPackage(key)));
  const readable = (running: ClusterMemory['running']) =>
    running.filter(({ id }) => isReadable(id));
  const groups = Object.entries(memory.availabilityGroups).map(([id, group]) => {
    const primaryChanges = group.primaryChanges.map((change) => ({
      ...change,
      running: readable(change.running),
    }));
    return [id, { ...group, primaryChanges }] as const;
  });
  return {
    ...memory,
    availabilityGroups: Object.fromEntries(groups),
    running: readable(memory.running),
    executions: { ...EMPTY_EXECUTION_MEMORY, runHistory: new Map(told) },
  };
}

function mapSection<Data>(section: Section<Data>, map: (data: Data) => Data): Section<Data> {
  if (section.status === 'collected') return { ...section, data: map(section.data) };
  if (section.status === 'notApplicable' || section.lastGood === null) return section;
  return { ...section, lastGood: { ...section.lastGood, data: map(section.lastGood.data) } };
}
