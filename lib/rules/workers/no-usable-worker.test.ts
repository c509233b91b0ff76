import { describe, expect, it } from 'vitest';
import type { Worker } from '@/lib/domain/workers/worker';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWorker } from '@/lib/testing/build-worker';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { noUsableWorker } from './no-usable-worker';

function judge(workers: Worker[]) {
  return runRule(noUsableWorker, buildSnapshot({ sections: { workers: collected(workers) } }));
}

const online = buildWorker();
const disabled = buildWorker({ isEnabled: false });
const late = buildWorker({ lastOnlineAt: minutesAgo(3) });
const offline = buildWorker({ lastOnlineAt: minutesAgo(30) });
const unknown = buildWorker({ lastOnlineAt: null });
const fromTheFuture = buildWorker({ lastOnlineAt: secondsAgo(-600) });

describe('no-usable-worker', () => {
  it('finds nothing as long as one worker is online and enabled', () => {
    expect(judge([offline, disabled, online]).findings).toEqual([]);
  });

  it.each([
    ['there is no worker at all', [], []],
    ['the only one online is disabled', [disabled], ['online disabled: 1']],
    ['the only enabled one is late', [late], ['late enabled: 1']],
    ['the only enabled one is unknown', [unknown], ['unknown enabled: 1']],
    ['the only heartbeat is from the future', [fromTheFuture], ['unknown enabled: 1']],
    [
      'they are online or enabled, but none is both',
      [disabled, disabled, offline],
      ['online disabled: 2', 'offline enabled: 1'],
    ],
  ])('finds a cluster where %s', (_case, workers, workersByState) => {
    expect(judge(workers).findings).toMatchObject([
      {
        severity: 'critical',
        subject: { kind: 'cluster', id: 'PROD-ETL' },
        evidence: { workerCount: workers.length, workersByState },
      },
    ]);
  });

  it('finds nothing while Scale Out is disabled: nobody expects workers then', () => {
    const snapshot = buildSnapshot({
      sections: {
        workers: collected([]),
        masterProperties: collected(buildMasterProperties({ IS_SCALEOUT_ENABLED: '' })),
        catalogProperties: collected(buildCatalogProperties({ IS_SCALEOUT_ENABLED: '' })),
      },
    });
    expect(runRule(noUsableWorker, snapshot).findings).toEqual([]);
  });

  it('still warns when nobody can tell whether Scale Out is enabled', () => {
    const snapshot = buildSnapshot({
      sections: {
        workers: collected([]),
        masterProperties: denied('catalog.master_properties'),
        catalogProperties: denied('catalog.catalog_properties'),
      },
    });
    expect(runRule(noUsableWorker, snapshot).findings).toHaveLength(1);
  });

  it('does not take workers that may not be read for no workers', () => {
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    const { findings, notEvaluated } = runRule(noUsableWorker, snapshot);
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([{ rule: 'no-usable-worker', missing: ['workers'] }]);
  });
});
