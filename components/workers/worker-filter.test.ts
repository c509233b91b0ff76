import { describe, expect, it } from 'vitest';
import { buildWorkerView } from '@/lib/testing/build-worker-view';
import { filterWorkers, listTags, tagsOf, type WorkerFilter } from './worker-filter';

const WORKERS = [
  buildWorkerView({ id: 'A', name: 'ETLW01', machineName: 'ETLW01', tags: 'fast, large-memory' }),
  buildWorkerView({
    id: 'B',
    name: 'ETLW02',
    machineName: 'ETLW02',
    state: 'offline',
    isEnabled: false,
    description: 'Finance only',
  }),
  buildWorkerView({
    id: 'C',
    name: 'ETLW10',
    machineName: 'ETLW10',
    isEnabled: false,
    isNew: true,
    tags: 'fast',
  }),
];

function idsOf(filter: Partial<WorkerFilter>): string[] {
  const all: WorkerFilter = { state: null, enabled: null, tag: null, text: '' };
  return filterWorkers(WORKERS, { ...all, ...filter }).map(({ id }) => id);
}

describe('filtering workers', () => {
  it('narrows nothing while no filter is set', () => {
    expect(idsOf({})).toEqual(['A', 'B', 'C']);
  });

  it('narrows by state, by the switch, and by being new', () => {
    expect(idsOf({ state: 'offline' })).toEqual(['B']);
    expect(idsOf({ enabled: 'enabled' })).toEqual(['A']);
    expect(idsOf({ enabled: 'disabled' })).toEqual(['B', 'C']);
    expect(idsOf({ enabled: 'new' })).toEqual(['C']);
  });

  it('takes a tag as a whole, not as a part of another', () => {
    expect(idsOf({ tag: 'fast' })).toEqual(['A', 'C']);
    expect(idsOf({ tag: 'large' })).toEqual([]);
  });

  it('finds every word somewhere in name, machine, account, description or tags', () => {
    expect(idsOf({ text: 'FINANCE' })).toEqual(['B']);
    expect(idsOf({ text: 'etlw scaleout' })).toEqual(['A', 'B', 'C']);
    expect(idsOf({ text: 'etlw finance fast' })).toEqual([]);
  });

  it('combines filters', () => {
    expect(idsOf({ enabled: 'disabled', tag: 'fast' })).toEqual(['C']);
  });
});

describe('tags', () => {
  it('are separated by commas, semicolons or lines, each once and without blanks', () => {
    expect(tagsOf({ tags: ' a b ,c;c\r\nd,, ' })).toEqual(['a b', 'c', 'd']);
    expect(tagsOf({ tags: null })).toEqual([]);
  });

  it('of all workers are listed once and in order', () => {
    expect(listTags(WORKERS)).toEqual(['fast', 'large-memory']);
  });
});
