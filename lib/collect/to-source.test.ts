import { describe, expect, it } from 'vitest';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { toSource } from './to-source';

const REPLICA = '6583054A-E915-4C2A-80E4-C765E79EF61D';

function sourceOf(row: {
  updateability?: string | null;
  replica_id?: string | null;
  is_primary_replica?: boolean | null;
}) {
  return toSource({
    clockRow: { sql_clock: NOW, sql_clock_text: '2026-11-22 05:00:00.0000000 +02:00' },
    webClock: secondsAgo(7),
    sourceRow: {
      server_name: 'SQLNODE1',
      database_name: 'SSISDB',
      updateability: 'READ_WRITE',
      replica_id: null,
      is_primary_replica: null,
      ...row,
    },
    startRow: null,
    productVersion: '16.0.4135.4',
    catalogProperties: [{ name: 'SCHEMA_BUILD', value: '16.0.4003.1' }],
  });
}

describe('the role of the replica', () => {
  it.each([
    ['primary', 'READ_WRITE', REPLICA, true],
    ['primary', 'READ_WRITE', REPLICA, null],
    ['primary', null, null, true],
    ['secondary', 'READ_ONLY', REPLICA, false],
    ['secondary', 'READ_ONLY', REPLICA, null],
    ['secondary', 'READ_WRITE', REPLICA, false],
    ['standalone', 'READ_WRITE', null, null],
    // "Not the primary" is what the function may say of a database in no availability group.
    ['standalone', 'READ_WRITE', null, false],
    ['unknown', 'READ_ONLY', null, null],
    ['unknown', 'READ_ONLY', null, false],
    ['unknown', null, REPLICA, null],
    ['unknown', null, null, null],
  ])('is %s for %s, replica %s, primary %s', (replicaRole, updateability, replica_id, primary) => {
    const source = sourceOf({ updateability, replica_id, is_primary_replica: primary });
    expect(source.replicaRole).toBe(replicaRole);
  });

  it('is unknown, like the rest, when that could not be read', () => {
    const source = toSource({
      clockRow: { sql_clock: NOW, sql_clock_text: null },
      webClock: NOW,
      sourceRow: null,
      startRow: null,
      productVersion: null,
      catalogProperties: [],
    });
    expect(source).toEqual({
      serverName: null,
      databaseName: null,
      productVersion: null,
      schemaBuild: null,
      replicaRole: 'unknown',
      isReadOnly: null,
      sqlClock: NOW,
      startedAt: null,
      sqlClockOffsetMinutes: null,
      clockSkewMs: 0,
    });
  });
});

it('the clocks are compared in the middle of the round trip, and the offset is kept', () => {
  expect(sourceOf({})).toMatchObject({
    sqlClock: NOW,
    sqlClockOffsetMinutes: 120,
    clockSkewMs: 7_000,
    schemaBuild: '16.0.4003.1',
    productVersion: '16.0.4135.4',
  });
});

it.each([
  ['READ_ONLY', true],
  ['READ_WRITE', false],
  [null, null],
])('updateability %s is read-only: %s', (updateability, isReadOnly) => {
  expect(sourceOf({ updateability }).isReadOnly).toBe(isReadOnly);
});
