import { beforeEach, describe, expect, it } from 'vitest';
import { foundWorkersPayloadSchema } from '@/lib/domain/workers/found-workers-payload';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWorker } from '@/lib/testing/build-worker';
import { NOW } from '@/lib/testing/clock';
import { emptyHub, placeState, STALE } from '@/lib/testing/place-state';
import { findWorkers } from './find-workers';

const worker = (id: string, machineName: string, tags: string | null = null) =>
  buildWorker({ id, machineName, tags });

beforeEach(() => {
  emptyHub();
  const place = (name: string, workers: ReturnType<typeof worker>[]) =>
    placeState(
      { snapshot: buildSnapshot({ cluster: name, sections: { workers: collected(workers) } }) },
      name,
    );
  place('PROD', [worker('AAAA-1', 'OLD-ETLW01'), worker('AAAA-2', 'ETLW01', 'gold')]);
  place('TEST', [worker('BBBB-1', 'ETLW02')]);
});

const found = (text: string, now = NOW) => findWorkers(text, now).data.workers;
const names = (text: string) => found(text).map(({ name }) => name);

describe('workers', () => {
  it('are found in all clusters, those whose name begins with the text first', () => {
    expect(names('etlw0')).toEqual(['ETLW01', 'ETLW02', 'OLD-ETLW01']);
    expect(found('etlw02')).toMatchObject([{ cluster: 'TEST', id: 'BBBB-1', state: 'online' }]);
  });

  it('are found by id and tag as well, by every word', () => {
    expect(names('bbbb-1')).toEqual(['ETLW02']);
    expect(names('gold etl')).toEqual(['ETLW01']);
    expect(names('gold bbbb')).toEqual([]);
  });

  it('are not found by nothing', () => {
    expect(names('   ')).toEqual([]);
  });

  it('are unknown when the reading is old, but still found', () => {
    expect(found('etlw02', STALE)).toMatchObject([{ state: 'unknown' }]);
  });

  it('are no more than can be looked through', () => {
    const many = Array.from({ length: 2_000 }, (_, id) => worker(`C-${id}`, `BIG${id}`));
    placeState({ snapshot: buildSnapshot({ sections: { workers: collected(many) } }) });
    expect(found('big')).toHaveLength(20);
  });

  it('survive the journey to the browser', () => {
    const answer = findWorkers('etl', NOW);
    expect(foundWorkersPayloadSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });
});
