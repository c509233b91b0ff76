import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubtsIn, valuesIn } from '@/lib/testing/read-paste';
import { parseClusterPaste } from './parse-cluster-paste';

function sample(name: string): string {
  return readFileSync(new URL(`samples/${name}.txt`, import.meta.url), 'utf8');
}

describe('what consoles print', () => {
  it('Get-Cluster and Get-ClusterNode of 2012 R2, as lists', () => {
    const reading = parseClusterPaste(sample('get-cluster-2012r2'));
    expect(reading.failoverCluster).toBe('ETL-CLU');
    expect(reading.values.map(({ name, value, lines }) => [name, value, lines])).toEqual([
      ['sameSubnetDelayMs', 1_000, [38]],
      ['sameSubnetThreshold', 5, [39]],
      ['crossSubnetDelayMs', 1_000, [23]],
      ['crossSubnetThreshold', 5, [24]],
    ]);
    expect(reading.nodes).toEqual([
      { name: 'ETLSQL01', version: '6.3.9600', line: 68 },
      { name: 'ETLSQL02', version: '6.3.9600', line: 88 },
    ]);
    expect(reading.ambiguous).toEqual([]);
    expect(reading.notUnderstood.lines).toEqual([
      { line: 1, text: 'Windows PowerShell' },
      { line: 2, text: 'Copyright (C) 2014 Microsoft Corporation. All rights reserved.' },
    ]);
    expect(reading.skipped.count).toBeGreaterThan(70);
  });

  it('tables of Get-ClusterParameter for two groups, and of Get-Cluster', () => {
    const reading = parseClusterPaste(sample('parameters-2016'));
    expect(valuesIn(sample('parameters-2016'))).toEqual([
      'AG-SSIS: leaseTimeoutMs = 20000',
      'AG Bok 50: leaseTimeoutMs = 40000',
      'AG-SSIS: healthCheckTimeoutMs = 30000',
      'AG Bok 50: healthCheckTimeoutMs = 60000',
      'AG-SSIS: failureConditionLevel = 3',
      'AG Bok 50: failureConditionLevel = 2',
      'sameSubnetDelayMs = 1000',
      'sameSubnetThreshold = 10',
      'crossSubnetDelayMs = 1000',
      'crossSubnetThreshold = 20',
    ]);
    expect(reading).toMatchObject({
      failoverCluster: 'ETL-CLU',
      groups: ['AG-SSIS', 'AG Bok 50'],
      ambiguous: [],
      notUnderstood: { count: 0 },
    });
  });

  it('a narrow table, whose group is only known where the command names it', () => {
    expect(valuesIn(sample('narrow-2019'))).toEqual([
      'AG-Production-01: leaseTimeoutMs = 20000',
      'AG-Production-01: healthCheckTimeoutMs = 30000',
      'AG-Production-01: failureConditionLevel = 3',
    ]);
    expect(doubtsIn(sample('narrow-2019'))).toEqual([
      {
        name: 'leaseTimeoutMs',
        group: 'AG-Prod...',
        reason: 'cutOff',
        candidates: [40_000],
        lines: [14],
      },
    ]);
  });

  it('colours of PowerShell 7, and characters that take two cells', () => {
    const reading = parseClusterPaste(sample('powershell7-2022'));
    expect(reading).toMatchObject({ failoverCluster: 'ETL22', groups: ['财务可用性组'] });
    expect(valuesIn(sample('powershell7-2022'))).toEqual([
      '财务可用性组: leaseTimeoutMs = 20000',
      '财务可用性组: healthCheckTimeoutMs = 30000',
      '财务可用性组: failureConditionLevel = 3',
      'sameSubnetDelayMs = 1000',
      'sameSubnetThreshold = 20',
      'crossSubnetDelayMs = 1000',
      'crossSubnetThreshold = 20',
      'crossSiteDelayMs = 1000',
      'crossSiteThreshold = 20',
    ]);
    expect(reading.notUnderstood.lines).toEqual([]);
  });

  it('single values below their commands, and nothing of what a command sets', () => {
    const reading = parseClusterPaste(sample('single-values'));
    expect(valuesIn(sample('single-values'))).toEqual([
      'AG-SSIS: leaseTimeoutMs = 40000',
      'sameSubnetDelayMs = 1000',
      'sameSubnetThreshold = 10',
      'crossSubnetDelayMs = 2000',
      'crossSubnetThreshold = 20',
      'crossSiteDelayMs = 1000',
    ]);
    expect(reading).toMatchObject({
      failoverCluster: 'ETL-CLU',
      ambiguous: [],
      notUnderstood: { count: 0 },
    });
  });

  it('Export-Csv in a Swedish culture', () => {
    const reading = parseClusterPaste(sample('export-swedish'));
    expect(reading.values.map(({ name, value, form }) => [name, value, form])).toEqual([
      ['leaseTimeoutMs', 20_000, 'plain'],
      ['healthCheckTimeoutMs', 30_000, 'plain'],
      ['sameSubnetDelayMs', 1_000, 'grouped'],
      ['sameSubnetThreshold', 10, 'plain'],
      ['crossSubnetDelayMs', 1_000, 'decimal'],
      ['crossSubnetThreshold', 20, 'plain'],
    ]);
    expect(reading).toMatchObject({ failoverCluster: 'BOKF-KLU', groups: ['AG-Bokföring'] });
  });

  it('notes of a person in Chinese, each value under the heading of its group', () => {
    const reading = parseClusterPaste(sample('notes-chinese'));
    expect(valuesIn(sample('notes-chinese'))).toEqual([
      '财务-01: leaseTimeoutMs = 20000',
      '物流: leaseTimeoutMs = 40000',
      '财务-01: healthCheckTimeoutMs = 30000',
      'sameSubnetDelayMs = 1000',
      'sameSubnetThreshold = 20',
      'crossSubnetDelayMs = 1000',
      'crossSubnetThreshold = 20',
    ]);
    expect(reading.notUnderstood.lines.map(({ line }) => line)).toEqual([1]);
  });

  it('cluster.exe, which prints every number twice', () => {
    expect(valuesIn(sample('cluster-exe'))).toEqual([
      'AG 1: leaseTimeoutMs = 20000',
      'sameSubnetDelayMs = 1000',
      'sameSubnetThreshold = 5',
      'crossSubnetDelayMs = 1000',
      'crossSubnetThreshold = 5',
    ]);
  });

  it('lists of Get-ClusterParameter, quoted by mail, with and without blank lines', () => {
    expect(valuesIn(sample('parameters-list'))).toEqual([
      'AG-SSIS: leaseTimeoutMs = 20000',
      'AG-DW: leaseTimeoutMs = 30000',
      'AG-DW: healthCheckTimeoutMs = 30000',
    ]);
  });

  it('ConvertTo-Json of parameters and of the cluster', () => {
    const reading = parseClusterPaste(sample('convert-to-json'));
    expect(valuesIn(sample('convert-to-json'))).toEqual([
      'AG1: leaseTimeoutMs = 20000',
      'AG1: healthCheckTimeoutMs = 30000',
      'sameSubnetDelayMs = 1000',
      'sameSubnetThreshold = 20',
      'crossSubnetDelayMs = 1000',
      'crossSubnetThreshold = 20',
    ]);
    expect(reading).toMatchObject({ failoverCluster: 'ETL19', groups: ['AG1'] });
    expect(reading.values[0]?.lines).toEqual([12]);
  });

  it('half a table and half a JSON object', () => {
    const reading = parseClusterPaste(sample('half-a-table'));
    expect(valuesIn(sample('half-a-table'))).toEqual([
      'AG-SSIS: leaseTimeoutMs = 20000',
      'AG-SSIS: failureConditionLevel = 3',
      'sameSubnetDelayMs = 1000',
      'sameSubnetThreshold = 10',
    ]);
    expect(reading.notUnderstood.lines.map(({ line }) => line)).toEqual([3]);
  });

  it('names of groups that the text has told as headings of what follows', () => {
    expect(valuesIn(sample('resources-narrow'))).toEqual([
      'AG-SSIS: leaseTimeoutMs = 20000',
      'AG-DW: leaseTimeoutMs = 45000',
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('with any line ends (%j) and a byte order mark', (lineEnd) => {
    const text = `\uFEFF${sample('parameters-2016').replaceAll('\n', lineEnd)}`;
    expect(valuesIn(text)).toEqual(valuesIn(sample('parameters-2016')));
  });
});
