import type { FailoverCluster } from '@/lib/domain/availability/failover-cluster';
import type { RowOf } from '@/lib/ssisdb/define-query';
import type {
  failoverCluster,
  failoverClusterMembers,
  failoverClusterNetworks,
} from '@/lib/ssisdb/queries/availability-states';
import { pick } from './to-availability';

export type FailoverClusterRows = {
  cluster: RowOf<typeof failoverCluster>[];
  members: RowOf<typeof failoverClusterMembers>[];
  networks: RowOf<typeof failoverClusterNetworks>[];
};

/** The failover cluster as this node sees it; null without a row, which also means that there is no quorum. */
export function toFailoverCluster(
  { cluster, members, networks }: FailoverClusterRows,
  readAt: Date,
): FailoverCluster | null {
  const [row] = cluster;
  if (!row) return null;
  return {
    readAt,
    name: row.cluster_name,
    quorumType: pick(
      ['nodeMajority', 'nodeAndDisk', 'nodeAndFileShare', 'diskOnly', 'unknown', 'cloudWitness'],
      row.quorum_type,
    ),
    quorumState: pick(['unknown', 'normal', 'forced'], row.quorum_state),
    members: members.map((member) => ({
      name: member.member_name,
      type: pick(['node', 'diskWitness', 'fileShareWitness', 'cloudWitness'], member.member_type),
      isUp: pick([false, true], member.member_state),
      voteCount: member.number_of_quorum_votes,
    })),
    networks: networks.map((network) => ({
      memberName: network.member_name,
      subnetIp: network.network_subnet_ip,
      prefixLength: network.network_subnet_prefix_length,
      isPublic: network.is_public,
    })),
  };
}
