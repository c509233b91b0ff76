import { describe, expect, it } from 'vitest';
import {
  buildClusterImport,
  buildClusterValues,
  buildProvenance,
} from '@/lib/testing/build-cluster-values';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { applyClusterImport } from './apply-cluster-import';
import type { ClusterImport } from './cluster-import';
import { changesBetween, listClusterValueChanges } from './cluster-value-changes';
import { clusterValuesSchema, oldestTakenAt, type ClusterValues } from './cluster-values';
import { valuesOfGroup } from './values-of-group';
import { numbersOf, timeoutsOfGroup } from './group-timeouts';

const NOTHING: ClusterImport = { failoverCluster: null, nodes: [], values: {}, groups: [] };

const EARLIER = buildClusterValues({}, { takenAt: hoursAgo(5), receivedAt: hoursAgo(5) });

function paste(imported: Partial<ClusterImport>, previous: ClusterValues | null = EARLIER) {
  return applyClusterImport(
    { ...NOTHING, ...imported },
    {
      cluster: 'PROD-ETL',
      previous,
      provenance: buildProvenance({ source: 'paste', sender: 'anna' }),
    },
  );
}

describe('an import', () => {
  it('gives every value its source, sender and age', () => {
    expect(EARLIER.values.sameSubnetThreshold).toEqual({
      value: 10,
      source: 'collector',
      sender: 'ETLSQL01',
      takenAt: hoursAgo(5),
      receivedAt: hoursAgo(5),
    });
  });

  it('takes null for missing, and puts no default in its place', () => {
    const record = buildClusterValues({ values: { sameSubnetDelayMs: null, crossSiteDelayMs: 0 } });
    expect(Object.keys(record.values)).toEqual(['crossSiteDelayMs']);
  });

  it('of the collector stands for everything: what it does not name is gone', () => {
    const record = applyClusterImport(
      { ...buildClusterImport(), values: {}, groups: [] },
      { cluster: 'PROD-ETL', previous: EARLIER, provenance: buildProvenance() },
    );
    expect(record.values).toEqual({});
    expect(record.groups).toEqual([]);
  });

  it('of a paste stands for what it names: the rest keeps its own source and age', () => {
    const record = paste({ groups: [{ name: 'ag-ssis', leaseTimeoutMs: 40_000 }] });
    expect(record.values).toEqual(EARLIER.values);
    expect(record.failoverCluster).toBe('ETL-CLU');
    expect(record.groups).toHaveLength(1);
    expect(valuesOfGroup(record, 'AG-SSIS')?.values).toMatchObject({
      leaseTimeoutMs: { value: 40_000, source: 'paste', sender: 'anna', takenAt: NOW },
      healthCheckTimeoutMs: { value: 30_000, source: 'collector', takenAt: hoursAgo(5) },
    });
    expect(record.nodes).toEqual(EARLIER.nodes);
  });

  it('does not make old values young', () => {
    const record = paste({ values: { crossSiteDelayMs: 1_000 } });
    expect(record.takenAt).toEqual(NOW);
    expect(oldestTakenAt(record)).toEqual(hoursAgo(5));
    expect(oldestTakenAt(paste({}, null))).toEqual(NOW);
  });

  it('survives the way to the browser', () => {
    const record = paste({ nodes: [{ name: 'N3', version: null }] });
    expect(clusterValuesSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});

describe('changes', () => {
  it('are old and new value, when and from whom', () => {
    const record = paste({
      values: { sameSubnetThreshold: 20, crossSubnetThreshold: 20 },
      groups: [{ name: 'AG-SSIS', leaseTimeoutMs: 40_000 }],
    });
    const provenance = buildProvenance({ source: 'paste', sender: 'anna' });
    expect(changesBetween(EARLIER, record)).toEqual([
      {
        name: 'sameSubnetThreshold',
        of: null,
        from: 10,
        to: 20,
        lastSeenAt: hoursAgo(5),
        provenance,
      },
      {
        name: 'leaseTimeoutMs',
        of: 'AG-SSIS',
        from: 20_000,
        to: 40_000,
        lastSeenAt: hoursAgo(5),
        provenance,
      },
    ]);
  });

  it('tell what came and what went, also of groups and nodes', () => {
    const after = buildClusterValues({
      failoverCluster: 'NEW-CLU',
      nodes: [{ name: 'etlsql01', version: '10.0.20348' }],
      values: { crossSiteDelayMs: 1_000 },
      groups: [{ name: 'AG-DW', leaseTimeoutMs: 20_000 }],
    });
    expect(
      changesBetween(EARLIER, after).map(({ name, of, from, to }) => [name, of, from, to]),
    ).toEqual([
      ['failoverCluster', null, 'ETL-CLU', 'NEW-CLU'],
      ['sameSubnetDelayMs', null, 1_000, null],
      ['sameSubnetThreshold', null, 10, null],
      ['crossSubnetDelayMs', null, 1_000, null],
      ['crossSubnetThreshold', null, 20, null],
      ['crossSiteDelayMs', null, null, 1_000],
      ['leaseTimeoutMs', 'AG-DW', null, 20_000],
      ['leaseTimeoutMs', 'AG-SSIS', 20_000, null],
      ['healthCheckTimeoutMs', 'AG-SSIS', 30_000, null],
      ['windowsVersion', 'etlsql01', '10.0.14393', '10.0.20348'],
      ['windowsVersion', 'ETLSQL02', '10.0.14393', null],
    ]);
  });

  it('are listed newest first, over records in any order, and the first record is no change', () => {
    const at = (hours: number, sameSubnetThreshold: number) =>
      buildClusterValues({ values: { sameSubnetThreshold } }, { takenAt: hoursAgo(hours) });
    const changes = listClusterValueChanges([at(3, 20), at(1, 30), at(4, 10), at(2, 20)]);
    expect(changes.map(({ from, to, provenance }) => [from, to, provenance.takenAt])).toEqual([
      [20, 30, hoursAgo(1)],
      [10, 20, hoursAgo(3)],
    ]);
    expect(listClusterValueChanges([at(1, 10)])).toEqual([]);
  });
});

describe('the timeouts of a group', () => {
  const read = { serverName: 'ETLSQL01', collectedAt: NOW };

  it('are what SQL Server tells now, before what was imported', () => {
    const group = { name: 'ag-ssis', healthCheckTimeoutMs: 60_000, failureConditionLevel: null };
    const timeouts = timeoutsOfGroup(group, EARLIER, read);
    expect(timeouts.healthCheckTimeoutMs).toEqual({
      value: 60_000,
      source: 'sql',
      sender: 'ETLSQL01',
      takenAt: NOW,
      receivedAt: NOW,
    });
    expect(timeouts.leaseTimeoutMs).toMatchObject({ value: 20_000, source: 'collector' });
    expect(numbersOf(timeouts)).toEqual({
      leaseTimeoutMs: 20_000,
      healthCheckTimeoutMs: 60_000,
      sameSubnetDelayMs: 1_000,
      sameSubnetThreshold: 10,
      crossSubnetDelayMs: 1_000,
      crossSubnetThreshold: 20,
    });
  });

  it('are only what is known, where nothing was ever imported', () => {
    const group = { name: 'AG', healthCheckTimeoutMs: null, failureConditionLevel: 3 };
    expect(numbersOf(timeoutsOfGroup(group, null, read))).toEqual({ failureConditionLevel: 3 });
  });
});
