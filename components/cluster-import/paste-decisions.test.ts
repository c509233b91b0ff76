import { describe, expect, it } from 'vitest';
import { parseClusterPaste } from '@/lib/cluster-paste/parse-cluster-paste';
import { confirmedImportSchema } from '@/lib/domain/availability/cluster-import';
import {
  clashesOf,
  firstDecisions,
  listFound,
  needsGroup,
  takenValues,
  toConfirmedImport,
} from './paste-decisions';

const OF_CLUSTER = 'SameSubnetDelay : 1000\nSameSubnetThreshold : 10\nCrossSubnetDelay : 1000';
const WITHOUT_OWNER = 'LeaseTimeout : 20000';
const UNCLEAR = 'SameSubnetDelay : 1000\nSameSubnetDelay : 2000';

const keyOf = (text: string, index: number) => listFound(parseClusterPaste(text))[index]?.key ?? '';

describe('what is kept of a paste', () => {
  it('is what was understood, without any decision', () => {
    const reading = parseClusterPaste(OF_CLUSTER);
    expect(takenValues(reading, {})).toEqual([
      { name: 'sameSubnetDelayMs', group: null, value: 1_000 },
      { name: 'sameSubnetThreshold', group: null, value: 10 },
      { name: 'crossSubnetDelayMs', group: null, value: 1_000 },
    ]);
    expect(toConfirmedImport(reading, {}, 'anna')).toMatchObject({
      by: 'anna',
      values: { sameSubnetDelayMs: 1_000, sameSubnetThreshold: 10, crossSubnetDelayMs: 1_000 },
      groups: [],
    });
  });

  it('leaves out a value of a group until somebody says whose it is', () => {
    const reading = parseClusterPaste(WITHOUT_OWNER);
    const [found] = listFound(reading);
    expect(found && needsGroup(found.found)).toBe(true);
    expect(takenValues(reading, {})).toEqual([]);
    const decided = { [keyOf(WITHOUT_OWNER, 0)]: { group: 'AG-ETL' } };
    expect(toConfirmedImport(reading, decided, 'anna').groups).toEqual([
      { name: 'AG-ETL', leaseTimeoutMs: 20_000 },
    ]);
  });

  it('offers such a value to the only group there is, and to none of several', () => {
    const reading = parseClusterPaste(WITHOUT_OWNER);
    expect(firstDecisions(reading, ['AG-ETL'])).toEqual({ 'value 0': { group: 'AG-ETL' } });
    expect(firstDecisions(reading, ['AG-ETL', 'AG-REPORTS'])).toEqual({});
    expect(firstDecisions(reading, [])).toEqual({});
  });

  it('asks whose it is where the console cut the name of the group off, and offers the only one that begins so', () => {
    const reading = parseClusterPaste(
      'Object    Name         Value Type\n------    ----         ----- ----\nAG-REP... LeaseTimeout 20000 UInt32',
    );
    const [found] = listFound(reading);
    expect(found && needsGroup(found.found)).toBe(true);
    const key = found?.key ?? '';
    expect(takenValues(reading, { [key]: { value: 20_000 } })).toEqual([]);
    const offered = firstDecisions(reading, ['AG-ETL', 'ag-reports']);
    expect(offered).toEqual({ [key]: { group: 'ag-reports' } });
    expect(firstDecisions(reading, ['AG-REPORTS', 'AG-REPLICA'])).toEqual({});
    expect(takenValues(reading, { [key]: { ...offered[key], value: 20_000 } })).toEqual([
      { name: 'leaseTimeoutMs', group: 'ag-reports', value: 20_000 },
    ]);
  });

  it('leaves out what can be read in two ways until one is chosen', () => {
    const reading = parseClusterPaste(UNCLEAR);
    expect(takenValues(reading, {})).toEqual([]);
    const [unclear] = listFound(reading);
    expect(unclear).toMatchObject({ kind: 'ambiguous', found: { candidates: [1_000, 2_000] } });
    expect(takenValues(reading, { [unclear?.key ?? '']: { value: 2_000 } })).toEqual([
      { name: 'sameSubnetDelayMs', group: null, value: 2_000 },
    ]);
  });

  it('says when two values are meant for one setting, whatever the case of the name', () => {
    const taken = [
      { name: 'leaseTimeoutMs' as const, group: 'AG-ETL', value: 20_000 },
      { name: 'leaseTimeoutMs' as const, group: 'ag-etl', value: 40_000 },
      { name: 'leaseTimeoutMs' as const, group: 'AG-REPORTS', value: 40_000 },
    ];
    expect(clashesOf(taken)).toEqual([taken[1]]);
    expect(clashesOf(taken.slice(1))).toEqual([]);
  });

  it('is of the shape that the server takes', () => {
    const reading = parseClusterPaste(`${OF_CLUSTER}\nAG-ETL  LeaseTimeout  20000  UInt32`, {
      groups: ['AG-ETL'],
    });
    const sent: unknown = JSON.parse(JSON.stringify(toConfirmedImport(reading, {}, 'anna')));
    expect(confirmedImportSchema.safeParse(sent).success).toBe(true);
  });
});
