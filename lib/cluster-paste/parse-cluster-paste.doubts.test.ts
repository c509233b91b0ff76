import { describe, expect, it } from 'vitest';
import { doubtsIn, valuesIn } from '@/lib/testing/read-paste';
import { parseClusterPaste } from './parse-cluster-paste';

describe('what is not taken as it is', () => {
  it('two values for one setting', () => {
    const text = 'SameSubnetThreshold : 10\n\nSameSubnetThreshold : 20\n\nSameSubnetDelay : 1000';
    expect(valuesIn(text)).toEqual(['sameSubnetDelayMs = 1000']);
    expect(doubtsIn(text)).toEqual([
      {
        name: 'sameSubnetThreshold',
        group: null,
        reason: 'contradiction',
        candidates: [10, 20],
        lines: [1, 3],
      },
    ]);
  });

  it('but the same value twice is one value', () => {
    const { values } = parseClusterPaste('SameSubnetThreshold : 10\n\nSameSubnetThreshold = 10');
    expect(values).toMatchObject([{ value: 10, lines: [1, 3] }]);
  });

  it('values of two groups that nobody names', () => {
    expect(doubtsIn('LeaseTimeout : 20000\n\nLeaseTimeout : 40000')).toMatchObject([
      { group: null, reason: 'unclearOwner', candidates: [20_000, 40_000] },
    ]);
  });

  it('the same key twice in one JSON object', () => {
    expect(doubtsIn('{ "SameSubnetDelay": 1000, "SameSubnetDelay": 2000 }')).toMatchObject([
      { reason: 'contradiction', candidates: [1_000, 2_000] },
    ]);
  });

  it.each([
    ['SameSubnetDelay : 100\n                  0', 'unclearNumber'],
    [
      'Object Name         Value Type\n------ ----         ----- ----\nAG1    LeaseTimeout 200   UInt32\n                    00',
      'unclearNumber',
    ],
    [
      'Object Name         Value Type\n------ ----         ----- ----\nAG1    LeaseTimeout 20... UInt32',
      'cutOff',
    ],
    ['LeaseTimeout : 20 s', 'otherUnit'],
    ['LeaseTimeout : 1,5', 'notWhole'],
    ['SameSubnetThreshold : 20,000', 'unclearNumber'],
    ['SameSubnetThreshold : 20 ms', 'otherUnit'],
    ['LeaseTimeout : 20000 (0x4e21)', 'contradiction'],
    ['PS C:\\> (Get-Cluster).SameSubnetDelay; Get-Date\n1000\n2000', 'unclearOwner'],
    ['PS C:\\> (Get-Cluster).SameSubnetDelay\n1000\n2000', 'unclearOwner'],
  ])('%j: %s', (text, reason) => {
    expect(valuesIn(text)).toEqual([]);
    expect(doubtsIn(text)).toMatchObject([{ reason }]);
  });

  it('a group whose name goes on in the next line of a wrapped table', () => {
    const text =
      'Object Name         Value Type\n------ ----         ----- ----\nAG-Pro LeaseTimeout 20000 UInt32\nd-01';
    expect(valuesIn(text)).toEqual([]);
    expect(doubtsIn(text)).toMatchObject([{ group: 'AG-Pro', reason: 'unclearNumber' }]);
  });

  it('the name of a cluster, when there are two', () => {
    const text =
      '{ "Name": "A", "SameSubnetDelay": 1000 }\n{ "Name": "B", "SameSubnetDelay": 1000 }';
    expect(parseClusterPaste(text)).toMatchObject({
      failoverCluster: null,
      otherClusters: ['A', 'B'],
    });
  });

  it('a version of Windows, when a node is said to have two', () => {
    const node = (build: number) =>
      `NodeName : N1\nMajorVersion : 10\nMinorVersion : 0\nBuildNumber : ${build}\n\n`;
    expect(parseClusterPaste(node(14_393) + node(17_763)).nodes).toMatchObject([
      { name: 'N1', version: null },
    ]);
  });
});

describe('what is no value', () => {
  it.each([
    'PS C:\\> (Get-Cluster).SameSubnetThreshold = 20',
    '(Get-Cluster).SameSubnetThreshold = 20',
    "Get-ClusterResource 'AG' | Set-ClusterParameter LeaseTimeout 40000",
    'We should set LeaseTimeout 40000 on Monday.',
    'Please raise SameSubnetThreshold from 10 to 20',
    'SameSubnetDelay : ',
    'SameSubnetDelay : -1000',
    'SameSubnetDelay : 99999999999',
    'SameSubnetDelay : one thousand',
    'LeaseTime : 20000',
    'SameSubnetTreshold : 10',
    'Description : x\n              SameSubnetDelay : 5',
    '1000',
    '{ "SameSubnetDelay": null }',
    '{ "SameSubnetDelay": true }',
    '{ "SameSubnetDelay": [1000] }',
    'PlumbAllCrossSubnetRoutes : 0',
    '',
  ])('%j', (text) => {
    expect(valuesIn(text)).toEqual([]);
    expect(doubtsIn(text)).toEqual([]);
  });

  it('is named, when it speaks of a setting', () => {
    const text = 'Name : X\nSameSubnetTreshold : 10\nAddEvictDelay : 60\nSameSubnetDelay : soon';
    expect(parseClusterPaste(text).notUnderstood.lines).toEqual([
      { line: 2, text: 'SameSubnetTreshold : 10' },
      { line: 4, text: 'SameSubnetDelay : soon' },
    ]);
  });

  it('is named also when it is an error of PowerShell', () => {
    const text = "Get-Cluster : The term 'Get-Cluster' is not recognized as the name of a cmdlet";
    expect(parseClusterPaste(text).notUnderstood.count).toBe(1);
  });

  it('is listed in part, and counted in full', () => {
    const { notUnderstood } = parseClusterPaste(`${'x'.repeat(5_000)}\n`.repeat(300).slice(0, 1e6));
    expect(notUnderstood.count).toBeGreaterThan(199);
    expect(notUnderstood.lines.length).toBeLessThanOrEqual(200);
    expect(notUnderstood.lines[0]?.text).toHaveLength(200);
  });
});

describe('a group', () => {
  it('that SQL Server knows is a heading, in any case', () => {
    const text = '=== ag-ssis ===\nLeaseTimeout : 20000\n\nsome other line\nLeaseTimeout : 30000';
    expect(parseClusterPaste(text, { groups: ['AG-SSIS'] }).ambiguous).toMatchObject([
      { group: 'ag-ssis', candidates: [20_000, 30_000] },
    ]);
    expect(parseClusterPaste(text.slice(0, 40), { groups: ['AG-SSIS'] }).values).toMatchObject([
      { group: 'ag-ssis', value: 20_000 },
    ]);
  });

  it('is the same in another case', () => {
    const { values } = parseClusterPaste(
      'Object Name         Value Type\n------ ----         ----- ----\nAG1    LeaseTimeout 20000 UInt32\nag1    LeaseTimeout 20000 UInt32',
    );
    expect(values).toMatchObject([{ group: 'AG1', value: 20_000, lines: [3, 4] }]);
  });
});
