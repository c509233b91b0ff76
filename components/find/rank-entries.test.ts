import { describe, expect, it } from 'vitest';
import { rankEntries, type FindEntry, type FindKind } from './rank-entries';

const entry = (kind: FindKind, label: string, more: Partial<FindEntry> = {}): FindEntry => ({
  id: `${kind} ${label}`,
  kind,
  label,
  open: () => undefined,
  ...more,
});

const ENTRIES = [
  entry('page', 'Workers'),
  entry('page', 'Monitor'),
  entry('cluster', 'PROD-ETL'),
  entry('cluster', 'DWH-NIGHT'),
  entry('worker', 'ETLW01', { note: 'PROD-ETL' }),
  entry('worker', 'ETLW012', { note: 'PROD-ETL' }),
  entry('anomaly', 'Worker ETLW01 is offline', { note: 'PROD-ETL' }),
  entry('runbook', 'A worker is unavailable', { keywords: 'EndpointNotFoundException' }),
  entry('setting', 'Colours: Dark'),
];

const found = (text: string) => rankEntries(ENTRIES, text).map(({ label }) => label);

describe('what is found', () => {
  it('by its whole name comes first', () => {
    expect(found('etlw01')[0]).toBe('ETLW01');
    expect(found('monitor')).toEqual(['Monitor']);
  });

  it('has every word of the text, in any order, shown or not', () => {
    expect(found('offline etlw01')).toEqual(['Worker ETLW01 is offline']);
    expect(found('endpointnotfound')).toEqual(['A worker is unavailable']);
    expect(found('etlw01 dwh')).toEqual([]);
  });

  it('keeps what is of a kind together', () => {
    const kinds = rankEntries(ENTRIES, 'worker').map(({ kind }) => kind);
    expect(kinds).toEqual(['page', 'anomaly', 'runbook']);
  });

  it('without a text is the pages, the clusters and what is wrong', () => {
    const kinds = rankEntries(ENTRIES, '  ').map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(['page', 'cluster', 'anomaly']);
  });

  it('is no more of a kind than can be looked through', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => entry('cluster', `C${index}`));
    expect(rankEntries(many, 'c')).toHaveLength(8);
  });

  it('takes text that means something to a pattern as it stands', () => {
    expect(found('.*')).toEqual([]);
    expect(found('(')).toEqual([]);
  });
});
