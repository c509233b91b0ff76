import { vi } from 'vitest';
import { PACKAGES } from '@/lib/demo/simulation/packages';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { EMPTY_EXECUTION_MEMORY } from '@/lib/domain/executions/execution-memory';
import type { Execution } from '@/lib/domain/executions/execution';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import { EMPTY_REACH } from '@/lib/domain/packages/record-reach';
import { lastKnownData } from '@/lib/domain/section';
import { liveHub } from '@/lib/live/live-hub';
import type { Store } from '@/lib/store/open-store';
import { buildAnomaly } from './build-anomaly';
import { buildFinishedExecution } from './build-finished-execution';
import { openingOf, recordOf } from './temporary-store';

const HOUR_MS = 3_600_000;

/** Also a server in connection strings and the value of a parameter, of packages of every folder. */
const COMMON_WORDS = ['Warehouse', 'Försäljning'];

/** Names that only one folder of the embedded cluster has: its own, and those of its projects and packages. */
export function namesOfFolder(folder: string): string[] {
  const own = PACKAGES.filter((one) => one.folder === folder);
  const names = new Set([folder, ...own.flatMap(({ project, name }) => [project, name])]);
  return [...names].filter((name) => !COMMON_WORDS.includes(name));
}

/** The newest execution of each folder that the last poll has seen, which is over. */
export function newestByFolder(cluster: string): Map<string, Execution> {
  const section = liveHub().get(cluster)?.snapshot?.sections.executions;
  const known = section && lastKnownData(section)?.data.recent;
  return new Map(
    (known ?? [])
      .toReversed()
      .filter(({ endedAt }) => endedAt !== null)
      .map((execution) => [execution.folderName, execution]),
  );
}

/** Anomalies, memory and history of a watched cluster that name every folder wherever a name can stand. */
export async function plantFolders(cluster: string, store: Store): Promise<Anomaly[]> {
  const state = liveHub().get(cluster);
  if (!state) throw new Error(`${cluster} is not watched`);
  const newest = [...newestByFolder(cluster).values()];
  const live = [...newest.flatMap(anomaliesOf), failoverOf(newest)];
  const past = newest.map((execution) => ({
    ...buildAnomaly('silent-execution', { id: `past-${execution.id}` }),
    ...aboutExecution(execution),
    status: 'resolved' as const,
    openedAt: hoursBack(80),
    resolvedAt: hoursBack(79),
  }));
  const change = { from: 'SQL1', to: 'SQL2', changedAt: hoursBack(1), running: newest };
  const group = { id: 'G', name: 'AG1', primary: 'SQL2', primaryChanges: [change] };
  const runHistory = new Map(newest.map((one) => [packageKeyOf(one), [1_000, 2_000]]));
  liveHub().place({
    ...state,
    anomalies: live,
    notEvaluated: newest.map((one) => ({
      rule: 'slow-execution',
      missing: [`execution ${one.id}: start_time`, `package ${packageKeyOf(one)}: end_time`],
    })),
    memory: {
      ...EMPTY_MEMORY,
      availabilityGroups: { G: group },
      running: newest,
      executions: { ...EMPTY_EXECUTION_MEMORY, runHistory },
    },
  });
  const kept = [...past, ...live];
  store.records.save(cluster, recordOf(...kept), kept.map(openingOf));
  const { opening } = await store.executions.resume(cluster);
  const finished = newest.map(({ id, folderName, projectName, packageName }) => {
    const names = { folderName, projectName, packageName };
    return buildFinishedExecution({ id, ...names, endedAt: hoursBack(2) });
  });
  await store.executions.record(cluster, opening, finished, EMPTY_REACH);
  await vi.waitUntil(async () => (await store.anomalies.find(past[0]?.id ?? '')) !== null);
  return kept;
}

function anomaliesOf(execution: Execution): Anomaly[] {
  const key = packageKeyOf(execution);
  return [
    {
      ...buildAnomaly('slow-execution', { id: `slow-${execution.id}`, openedAt: hoursBack(1) }),
      ...aboutExecution(execution),
    },
    buildAnomaly('failed-execution', {
      id: `failed-${execution.id}`,
      openedAt: hoursBack(1),
      subject: { kind: 'package', id: key, name: execution.packageName },
      evidence: { package: key, executionIds: [execution.id] },
    }),
  ];
}

function aboutExecution(execution: Execution): Pick<Anomaly, 'subject' | 'evidence'> {
  const { id, packageName } = execution;
  return {
    subject: { kind: 'execution', id, name: `${packageName} #${id}` },
    evidence: { package: packageKeyOf(execution), executionIds: [id] },
  };
}

/** Of the whole cluster, and its evidence names what ran. */
function failoverOf(running: readonly Execution[]): Anomaly {
  return buildAnomaly('primary-changed', {
    id: 'failover',
    openedAt: hoursBack(1),
    subject: { kind: 'availabilityGroup', id: 'G@1', name: 'AG1' },
    evidence: { runningExecutions: running.map(({ id, packageName }) => `${id} ${packageName}`) },
  });
}

function hoursBack(hours: number): Date {
  return new Date(Date.now() - hours * HOUR_MS);
}
