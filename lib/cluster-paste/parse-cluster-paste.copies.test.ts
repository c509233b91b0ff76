import { describe, expect, it } from 'vitest';
import { doubtsIn, valuesIn } from '@/lib/testing/read-paste';
import { parseClusterPaste } from './parse-cluster-paste';

/** What PowerShell prints, after it has gone through mail, chats, tickets and other consoles. */
const COPIES: [what: string, text: string, values: string[]][] = [
  [
    'spaces of web pages between names and values',
    'SameSubnetDelay\u00a0\u00a0: 1000\nSameSubnetThreshold\u00a0:\u00a010\nCrossSubnetDelay :\u00a01\u202f000',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 10', 'crossSubnetDelayMs = 1000'],
  ],
  [
    'full-width colons, spaces and digits of Chinese input',
    'SameSubnetDelay：１０００\nSameSubnetThreshold\u3000：\u3000２０',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 20'],
  ],
  [
    'UTF-16 read as Latin-1',
    `\u00ff\u00fe${[...'SameSubnetDelay : 1000\r\n'].map((one) => `${one}\0`).join('')}`,
    ['sameSubnetDelayMs = 1000'],
  ],
  [
    'the mark of UTF-8 read as Latin-1',
    '\u00ef\u00bb\u00bf{"SameSubnetDelay":1000}',
    ['sameSubnetDelayMs = 1000'],
  ],
  [
    'bullets and quotes of a word processor',
    '• SameSubnetDelay: 1000\n– SameSubnetThreshold: “10”',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 10'],
  ],
  [
    'a table of Markdown',
    '| Object | Name | Value | Type |\n|---|:---|---:|---|\n| AG-SSIS | LeaseTimeout | 20000 | UInt32 |\n| AG DW | LeaseTimeout | 30000 | UInt32 |',
    ['AG-SSIS: leaseTimeoutMs = 20000', 'AG DW: leaseTimeoutMs = 30000'],
  ],
  [
    'rows of a Markdown table',
    '| SameSubnetDelay | 1000 |\n| SameSubnetThreshold | 20 |',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 20'],
  ],
  [
    'a hash table of PowerShell, which prints no types',
    'Name                           Value\n----                           -----\nSameSubnetDelay                1000\nSameSubnetThreshold            20\n',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 20'],
  ],
  [
    'bare names and values',
    'SameSubnetDelay 1000\nSameSubnetThreshold 20\nCrossSubnetDelay 1000',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 20', 'crossSubnetDelayMs = 1000'],
  ],
  [
    'rows of reg query',
    '    SameSubnetDelay    REG_DWORD    0x3e8\n    SameSubnetThreshold    REG_DWORD    0x14',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 20'],
  ],
  [
    'fences of Markdown right below a table',
    '```text\nObject  Name         Value Type\n------  ----         ----- ----\nAG-SSIS LeaseTimeout 20000 UInt32\n```',
    ['AG-SSIS: leaseTimeoutMs = 20000'],
  ],
  [
    'units in brackets',
    'SameSubnetDelay : 1000 (ms)\nSameSubnetThreshold : 10 heartbeats',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 10'],
  ],
  [
    'Format-Table -GroupBy, which names the group above its table',
    '   ClusterObject: AG-SSIS\n\nName         Value Type\n----         ----- ----\nLeaseTimeout 20000 UInt32\n\n   ClusterObject: AG-DW\n\nName         Value Type\n----         ----- ----\nLeaseTimeout 45000 UInt32\n',
    ['AG-SSIS: leaseTimeoutMs = 20000', 'AG-DW: leaseTimeoutMs = 45000'],
  ],
  [
    'colours of PowerShell 7 around the headings of a table',
    '\u001b[32;1mObject  Name         Value Type\u001b[0m\n\u001b[32;1m------  ----         ----- ----\u001b[0m\nAG-SSIS LeaseTimeout 20000 UInt32',
    ['AG-SSIS: leaseTimeoutMs = 20000'],
  ],
  [
    'parameters of every resource there is, none of them taken for another',
    `Object         Name                  Value             Type
------         ----                  -----             ----
Cluster IP     Network               Cluster Network 1 String
Cluster IP     EnableDhcp            0                 UInt32
Cluster Name   Name                  ETL-CLU           String
AG-SSIS        LeaseTimeout          20000             UInt32
AG-SSIS        FailureConditionLevel 3                 UInt32
AG-SSIS_SQLETL HostRecordTTL         300               UInt32`,
    ['AG-SSIS: leaseTimeoutMs = 20000', 'AG-SSIS: failureConditionLevel = 3'],
  ],
  [
    'commands over several lines',
    `PS C:\\> Get-ClusterResource |
>> Where-Object ResourceType -eq 'SQL Server Availability Group' |
>> Get-ClusterParameter -Name LeaseTimeout

Object  Name         Value Type
------  ----         ----- ----
AG-SSIS LeaseTimeout 20000 UInt32`,
    ['AG-SSIS: leaseTimeoutMs = 20000'],
  ],
  [
    'the prompt of another shell',
    '❯ (Get-Cluster).SameSubnetDelay\n1000',
    ['sameSubnetDelayMs = 1000'],
  ],
  [
    'names and values on lines of their own, as a very narrow console wraps them',
    'SameSubnetDelay                  :\n                                   1000\nSameSubnetThreshold              :\n                                   10',
    ['sameSubnetDelayMs = 1000', 'sameSubnetThreshold = 10'],
  ],
  [
    'numbers of German, French and Swiss consoles',
    'SameSubnetDelay : 1.000\nHealthCheckTimeout : 30\u202f000\nCrossSubnetDelay : 1\u2019000,00\nDynamicQuorum : Wahr',
    ['healthCheckTimeoutMs = 30000', 'sameSubnetDelayMs = 1000', 'crossSubnetDelayMs = 1000'],
  ],
  [
    'the command that sets a value, and the one that asks for it',
    'PS C:\\> (Get-Cluster).SameSubnetThreshold = 15\nPS C:\\> (Get-Cluster).SameSubnetThreshold\n20',
    ['sameSubnetThreshold = 20'],
  ],
];

describe('copies of what was printed', () => {
  it.each(COPIES)('with %s', (_what, text, values) => {
    const reading = parseClusterPaste(text);
    expect(valuesIn(text)).toEqual(values);
    expect(reading.ambiguous).toEqual([]);
    expect(reading.notUnderstood.lines).toEqual([]);
  });

  it('keep the name of a group as it is written, typographic quotes and all', () => {
    const row = (name: string) =>
      `Object      Name         Value Type\n------      ----         ----- ----\n${name} LeaseTimeout 20000 UInt32`;
    expect(valuesIn(row('AG O’Brien '))).toEqual(['AG O’Brien: leaseTimeoutMs = 20000']);
    expect(valuesIn(row('LeaseTimeout'))).toEqual(['LeaseTimeout: leaseTimeoutMs = 20000']);
  });

  it.each([
    [
      'JSON that the console broke into lines',
      '{\n    "values":  {\n      "sameSubnetDelayM\ns":  1000\n   }\n}',
    ],
    [
      'headings that go on in a second line',
      'Name    SameSubne\n        tDelay\n----    ---------\nETL-CLU 1000',
    ],
    ['a hash table in one line', '@{SameSubnetDelay=1000; SameSubnetThreshold=10}'],
    ['digits of another script', 'LeaseTimeout : ٢٠٠٠٠'],
    ['groups of two digits', 'LeaseTimeout : 1,00,000'],
    ['a word where a number stands', 'SameSubnetDelay : Wahr'],
    [
      'the command in quotes of another shell',
      'C:\\>powershell -c "(Get-Cluster).SameSubnetDelay"\n1000',
    ],
  ])('name what cannot be read, and take nothing of it: %s', (_what, text) => {
    expect(valuesIn(text)).toEqual([]);
    expect(doubtsIn(text)).toEqual([]);
    expect(parseClusterPaste(text).notUnderstood.count).toBeGreaterThan(0);
  });
});
