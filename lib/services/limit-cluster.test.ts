import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { grantOf } from '@/lib/domain/people/role';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { buildPagedExecution } from '@/lib/testing/build-execution';
import { collected, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { buildTask } from '@/lib/testing/build-task';
import { NOW } from '@/lib/testing/clock';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { runAs } from '@/lib/visitors/current-visitor';
import { getAnomalies } from './anomalies/get-anomalies';
import { getOverview } from './get-overview';
import { limitCluster } from './limit-cluster';
import { getWall } from './wall/get-wall';
import { getWorkers } from './workers/get-workers';

const execution = (id: string, folderName: string) =>
  buildPagedExecution({ id, folderName, status: 'running', statusCode: 2 });
const data = buildExecutionsData({
  open: [execution('1', 'Finance'), execution('2', 'Sales')],
  recent: [execution('2', 'Sales'), execution('1', 'Finance')],
});
const tasks = ['1', '2', '3'].map((id) =>
  buildTask({ id: `A0A0A0A0-0000-4000-8000-00000000000${id}`, executionId: id }),
);
const snapshot = buildSnapshot({
  sections: { executions: collected(data), tasks: collected(tasks) },
});
const failure = buildAnomaly('failed-execution', {
  severity: 'critical',
  subject: { kind: 'package', id: 'Sales/P/Secret.dtsx', name: 'Secret.dtsx' },
});

const asReaderOf = <Result>(folders: string[] | null, work: () => Result) =>
  runAs({ visitor: { ...LOCAL_VISITOR, ...grantOf('viewer', null, folders) }, from: '' }, work);

beforeEach(() => {
  emptyHub();
  placeSignIn();
});

describe('a cluster, to somebody who may read one folder', () => {
  it('has the executions of that folder only, fresh or not', () => {
    for (const section of [collected(data), failed('timeout', { data, collectedAt: NOW })]) {
      const state = buildState(
        {},
        { snapshot: buildSnapshot({ sections: { executions: section } }) },
      );
      const text = JSON.stringify(limitCluster(state, ['FINANCE']).snapshot?.sections.executions);
      expect(text).toContain('"id":"1"');
      expect(text).not.toContain('Sales');
    }
  });

  it('is itself without a limit', () => {
    const state = buildState({}, { snapshot });
    expect(limitCluster(state, null)).toBe(state);
  });

  it('has blind spots that name nothing else', () => {
    const missing = ['execution 2: start_time', 'package Sales/P/X.dtsx: end_time', 'tasks'];
    const state = buildState({}, { snapshot, notEvaluated: [{ rule: 'slow-execution', missing }] });
    expect(limitCluster(state, ['Finance']).notEvaluated).toEqual([
      {
        rule: 'slow-execution',
        missing: ['execution (1): start_time', 'package (1): end_time', 'tasks'],
      },
    ]);
  });

  it('remembers nothing else', () => {
    const running = [1, 2].map((id) => ({ id: String(id), packageName: `Load ${id}.dtsx` }));
    const change = { from: 'A', to: 'B', changedAt: NOW, running };
    const group = { id: 'G', name: 'AG', primary: 'B', primaryChanges: [change] };
    const memory = { ...EMPTY_MEMORY, running, availabilityGroups: { G: group } };
    const text = JSON.stringify(limitCluster(buildState({}, { snapshot, memory }), ['Finance']));
    expect(text).toContain('Load 1.dtsx');
    expect(text).not.toContain('Load 2.dtsx');
  });
});

describe('numbers', () => {
  it('are of the whole cluster: nobody takes it for well because of what they may not read', async () => {
    placeStore(await startKeepingStore(temporaryStoreFile()));
    placeState({ snapshot, anomalies: [failure] });
    asReaderOf(['Finance'], () => {
      const [summary] = getOverview(NOW).data.clusters;
      expect(summary).toMatchObject({ health: 'critical', anomalies: { critical: 1 } });
      expect(summary?.executions?.running).toBe(2);
      expect(getAnomalies(NOW).data).toMatchObject({ anomalies: [], hiddenCount: 1 });
      const { shown } = getWall(null, NOW).data;
      expect(shown).toMatchObject({ health: 'critical', executions: { counts: { running: 2 } } });
      expect(shown?.anomalies).toMatchObject({ worst: [], otherCount: 1 });
    });
    asReaderOf(['sales'], () => {
      expect(getAnomalies(NOW).data).toMatchObject({ anomalies: [failure], hiddenCount: 0 });
      expect(getWall(null, NOW).data.shown?.anomalies.worst).toHaveLength(1);
    });
  });

  it('of tasks are, too, and those that are of other folders, or of nobody knows which, have no name', () => {
    placeState({ snapshot });
    const told = (folders: string[] | null) =>
      asReaderOf(folders, () =>
        getWorkers('PROD-ETL', NOW).data.tasks.map(({ executionId, folderName, isHidden }) => [
          ...[executionId, folderName, isHidden],
        ]),
      );
    expect(told(['Finance'])).toEqual([
      ['1', 'Finance', false],
      [null, null, true],
      [null, null, true],
    ]);
    expect(told(null)).toEqual([
      ['1', 'Finance', false],
      ['2', 'Sales', false],
      ['3', null, false],
    ]);
  });
});
