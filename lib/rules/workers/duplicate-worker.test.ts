import { describe, expect, it } from 'vitest';
import type { Worker } from '@/lib/domain/workers/worker';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWorker } from '@/lib/testing/build-worker';
import { minutesAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { duplicateWorker } from './duplicate-worker';

function judge(...workers: Worker[]) {
  return runRule(duplicateWorker, buildSnapshot({ sections: { workers: collected(workers) } }));
}

const online = buildWorker({ id: 'NEW' });
const late = buildWorker({ id: 'NEW', lastOnlineAt: minutesAgo(3) });
const offline = buildWorker({ id: 'OLD', lastOnlineAt: minutesAgo(600) });
const unknown = buildWorker({ id: 'DARK', lastOnlineAt: null });

describe('duplicate-worker', () => {
  it('finds the offline row of a machine whose other row is alive, and names that one', () => {
    expect(judge(offline, online).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'worker', id: 'OLD' },
        evidence: { machineName: 'ETLW01', otherWorker: 'NEW' },
      },
    ]);
  });

  it.each([
    ['the other row is late', [offline, late], 1],
    ['the names differ in case and blanks', [offline, { ...online, machineName: ' etlw01 ' }], 1],
    ['two rows are offline and one is alive', [offline, { ...offline, id: 'OLDER' }, online], 2],
    ['both rows are online', [online, { ...online, id: 'ALSO' }], 0],
    ['both rows are offline', [offline, { ...offline, id: 'OLDER' }], 0],
    ['the machines differ', [offline, { ...online, machineName: 'ETLW02' }], 0],
    ['there is one row', [offline], 0],
    ['the machine names are blank', [offline, online].map((w) => ({ ...w, machineName: ' ' })), 0],
    ['no machine is named', [offline, online].map((w) => ({ ...w, machineName: null })), 0],
  ])('when %s', (_case, workers, count) => {
    const outcome = judge(...workers);
    expect(outcome.findings).toHaveLength(count);
    expect(outcome.unknownSubjects).toEqual([]);
  });

  it('decides nothing about an offline row while the other one is unknown', () => {
    const { findings, unknownSubjects } = judge(offline, unknown);
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([{ subjectId: 'OLD' }]);
  });

  it('decides nothing about an unknown row while the other one is alive', () => {
    const { findings, unknownSubjects } = judge(unknown, online);
    expect(findings).toEqual([]);
    expect(unknownSubjects).toMatchObject([{ subjectId: 'DARK' }]);
  });

  it('is not evaluated when workers may not be read', () => {
    const snapshot = buildSnapshot({ sections: { workers: denied('worker_agents') } });
    expect(runRule(duplicateWorker, snapshot).notEvaluated).toHaveLength(1);
  });
});
