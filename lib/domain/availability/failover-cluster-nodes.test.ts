import { expect, it } from 'vitest';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import type { FailoverCluster } from './failover-cluster';
import { generationOfCluster } from './failover-cluster-nodes';

const WITNESS = { name: '\\\\FS01\\witness', type: 'fileShareWitness' as const };

function shown(...names: string[]): Pick<FailoverCluster, 'members'> {
  const nodes = names.map((name) => ({ name, type: 'node' as const }));
  return { members: [...nodes, WITNESS].map((one) => ({ ...one, isUp: true, voteCount: 1 })) };
}

const told = (...windowsVersions: string[]) => buildToldTimeouts({ windowsVersions });

it.each([
  [
    'every node is told of, in any case',
    told('10.0.17763', '10.0.20348'),
    shown('sqlnode1', 'SQLNODE2'),
    'windows2019',
  ],
  [
    'an evicted node ran another one',
    told('10.0.17763', '10.0.14393'),
    shown('SQLNODE1'),
    'windows2019',
  ],
  ['SQL Server does not show the nodes', told('10.0.14393'), null, 'windows2016'],
  ['SQL Server shows a witness only', told('10.0.14393'), shown(), 'windows2016'],
])('is known when %s', (_case, values, failoverCluster, generation) => {
  expect(generationOfCluster(values, failoverCluster)).toEqual({ status: 'known', generation });
});

it.each([
  [
    'nobody told of one of the nodes',
    told('10.0.17763'),
    shown('SQLNODE1', 'SQLNODE2'),
    'noVersion',
  ],
  ['nothing was ever told', null, shown('SQLNODE1'), 'noVersion'],
  [
    'nodes run different ones',
    told('10.0.17763', '10.0.14393'),
    shown('SQLNODE1', 'SQLNODE2'),
    'mixedVersions',
  ],
])('is not known when %s', (_case, values, failoverCluster, reason) => {
  expect(generationOfCluster(values, failoverCluster)).toEqual({ status: 'unknown', reason });
});
