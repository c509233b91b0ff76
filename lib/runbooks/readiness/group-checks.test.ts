import { describe, expect, it } from 'vitest';
import { GROUP_DEFINITIONS } from '@/lib/domain/availability/availability-data';
import type { ReadinessPartId } from '@/lib/domain/availability/ha-readiness';
import {
  buildAvailability,
  buildGroup,
  buildInstanceFacts,
  buildPrimary,
  buildReplica,
} from '@/lib/testing/build-availability';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { buildReadinessInputs, CLUSTER, judgePart } from '@/lib/testing/build-readiness';
import type { ReadinessInputs } from './readiness-inputs';

describe('parts of the set-up with an availability group', () => {
  const inGroup = (
    overrides: Parameters<typeof buildGroup>[0],
    more: Partial<ReadinessInputs> = {},
  ) =>
    buildReadinessInputs({
      availability: buildAvailability([buildGroup(overrides)], { failoverCluster: CLUSTER }),
      ...more,
    });
  const properties = (overrides: Record<string, string | null>) =>
    buildReadinessInputs({ masterProperties: buildMasterProperties(overrides) });
  const outOf = (hidden: { object: string; grant: string }[]) =>
    buildReadinessInputs({ availability: buildAvailability([], { hidden }) });
  const oneNode = { ...CLUSTER, members: CLUSTER.members.slice(0, 1) };

  it.each<[ReadinessPartId, string, string, ReadinessInputs]>([
    [
      'cluster-on-all-nodes',
      'one node',
      'notDone',
      buildReadinessInputs({
        availability: buildAvailability([buildGroup()], { failoverCluster: oneNode }),
      }),
    ],
    [
      'cluster-on-all-nodes',
      'a group without a cluster',
      'notDone',
      inGroup({ clusterType: 'none' }),
    ],
    [
      'cluster-on-all-nodes',
      'a cluster that cannot be read',
      'cannotBeSeen',
      buildReadinessInputs({
        availability: buildAvailability([buildGroup()], { failoverCluster: null }),
      }),
    ],
    ['catalog-in-group', 'SSISDB in no group', 'notDone', outOf([])],
    [
      'catalog-in-group',
      'groups that may not be seen',
      'cannotBeSeen',
      outOf([{ object: GROUP_DEFINITIONS, grant: 'x' }]),
    ],
    [
      'catalog-in-group',
      'Always On switched off',
      'notDone',
      buildReadinessInputs({ availability: null, instance: buildInstanceFacts() }),
    ],
    [
      'always-on-support-enabled',
      'support on one replica of two',
      'notDone',
      buildReadinessInputs({ supportedReplicas: ['SQLNODE2'] }),
    ],
    [
      'always-on-support-enabled',
      'a view that was not read',
      'cannotBeSeen',
      buildReadinessInputs({ supportedReplicas: null }),
    ],
    ['listener-exists', 'no listener', 'notDone', inGroup({ listeners: [] })],
    [
      'listener-exists',
      'listeners that could not be read',
      'cannotBeSeen',
      inGroup({ listeners: null }),
    ],
    [
      'log-login-on-every-replica',
      'a replica without the login',
      'notDone',
      buildReadinessInputs({
        logLogins: [
          { serverName: 'SQLNODE1', sid: '0x1' },
          { serverName: 'SQLNODE2', sid: null },
        ],
      }),
    ],
    [
      'log-login-on-every-replica',
      'another SID',
      'notDone',
      buildReadinessInputs({
        logLogins: [
          { serverName: 'SQLNODE1', sid: '0x1' },
          { serverName: 'SQLNODE2', sid: '0x2' },
        ],
      }),
    ],
    [
      'log-login-on-every-replica',
      'a replica that was not asked',
      'cannotBeSeen',
      buildReadinessInputs({ logLogins: [{ serverName: 'SQLNODE1', sid: '0x1' }] }),
    ],
    [
      'log-login-on-every-replica',
      'logins that were not read',
      'cannotBeSeen',
      buildReadinessInputs({ logLogins: null }),
    ],
    [
      'log-server-is-listener',
      'the listener with its domain',
      'done',
      properties({ CLUSTER_LOGDB_SERVER: 'tcp:SQLAG01.example,1433' }),
    ],
    [
      'log-server-is-listener',
      'the address of the listener',
      'done',
      properties({ CLUSTER_LOGDB_SERVER: '10.20.0.20,1433' }),
    ],
    [
      'log-server-is-listener',
      'a replica',
      'notDone',
      properties({ CLUSTER_LOGDB_SERVER: 'SQLNODE1' }),
    ],
    ['log-server-is-listener', 'nothing', 'notDone', properties({ CLUSTER_LOGDB_SERVER: null })],
    [
      'log-server-is-listener',
      'listeners that could not be read',
      'cannotBeSeen',
      inGroup({ listeners: null }),
    ],
    ['master-address-is-dns-name', 'the machine of the master', 'notDone', properties({})],
    [
      'master-address-is-dns-name',
      'a replica',
      'notDone',
      properties({ MASTER_ADDRESS: 'https://sqlnode2.example:8391' }),
    ],
    [
      'master-address-is-dns-name',
      'an address',
      'notDone',
      properties({ MASTER_ADDRESS: 'https://10.0.0.5:8391' }),
    ],
    [
      'master-address-is-dns-name',
      'an IPv6 address',
      'notDone',
      properties({ MASTER_ADDRESS: 'https://[fe80::1]:8391' }),
    ],
    ['master-address-is-dns-name', 'nothing', 'notDone', properties({ MASTER_ADDRESS: null })],
    [
      'master-address-is-dns-name',
      'a name, while replicas are not known',
      'cannotBeSeen',
      buildReadinessInputs({ availability: null }),
    ],
    [
      'workers-added',
      'no worker',
      'notDone',
      buildReadinessInputs({ workers: { total: 0, usable: 0 } }),
    ],
    [
      'workers-added',
      'workers of which none works',
      'cannotBeSeen',
      buildReadinessInputs({ workers: { total: 2, usable: 0 } }),
    ],
  ])('%s: %s is %s', (id, _what, status, inputs) => {
    expect(judgePart(id, inputs).status).toBe(status);
  });

  it('names the replicas that lack something', () => {
    expect(
      judgePart(
        'always-on-support-enabled',
        buildReadinessInputs({ supportedReplicas: ['SQLNODE1'] }),
      ).evidence,
    ).toEqual({
      replicaNames: ['SQLNODE2'],
    });
    const logLogins = [{ serverName: 'SQLNODE1', sid: '0x1' }];
    expect(
      judgePart('log-login-on-every-replica', buildReadinessInputs({ logLogins })).missing,
    ).toEqual(['sys.server_principals (SQLNODE2)']);
  });

  it('are seen from a replica that is an instance with a name', () => {
    const group = { replicas: [buildPrimary({ serverName: 'SQLNODE1\\ETL' }), buildReplica()] };
    const address = { MASTER_ADDRESS: 'https://sqlnode1.example:8391' };
    const inputs = inGroup(group, { masterProperties: buildMasterProperties(address) });
    expect(judgePart('master-address-is-dns-name', inputs).status).toBe('notDone');
  });
});
