import type {
  failoverCluster,
  failoverClusterMembers,
  failoverClusterNetworks,
} from '@/lib/ssisdb/queries/availability-states';
import { sqlType } from '../tds/sql-types';
import { defineAnswer } from './answer';
import { vantageOf } from './availability-facts';

const NODE = 0;
const FILE_SHARE_WITNESS = 2;
const NODE_AND_FILE_SHARE = 2;

export const failoverClusterAnswers = {
  'failover-cluster': defineAnswer<typeof failoverCluster>(
    {
      cluster_name: sqlType.nvarchar(128),
      quorum_type: sqlType.tinyint,
      quorum_state: sqlType.tinyint,
    },
    (question) => {
      const vantage = vantageOf(question);
      if (!vantage) return [];
      const { clusterName } = vantage.availability;
      return [{ cluster_name: clusterName, quorum_type: NODE_AND_FILE_SHARE, quorum_state: 1 }];
    },
  ),
  'failover-cluster-members': defineAnswer<typeof failoverClusterMembers>(
    {
      member_name: sqlType.nvarchar(256),
      member_type: sqlType.tinyint,
      member_state: sqlType.tinyint,
      number_of_quorum_votes: sqlType.int,
    },
    (question) => {
      const { servers = [] } = vantageOf(question)?.availability ?? {};
      const member = (name: string, type: number) => ({
        member_name: name,
        member_type: type,
        member_state: 1,
        number_of_quorum_votes: 1,
      });
      if (servers.length === 0) return [];
      return [
        ...servers.map((server) => member(server, NODE)),
        member('\\\\FS01\\witness', FILE_SHARE_WITNESS),
      ];
    },
  ),
  'failover-cluster-networks': defineAnswer<typeof failoverClusterNetworks>(
    {
      member_name: sqlType.nvarchar(256),
      network_subnet_ip: sqlType.nvarchar(48),
      network_subnet_prefix_length: sqlType.int,
      is_public: sqlType.bit,
    },
    (question) =>
      (vantageOf(question)?.availability.servers ?? []).map((server) => ({
        member_name: server,
        network_subnet_ip: '10.20.0.0',
        network_subnet_prefix_length: 24,
        is_public: true,
      })),
  ),
};
