import type { ClusterValues } from './cluster-values';
import { isSameName } from './same-name';
import type { FailoverCluster } from './failover-cluster';
import { generationOfNodes, type GenerationOfNodes } from './windows-version';

type Told = Pick<ClusterValues['nodes'][number], 'name' | 'version'>;

/**
 * The nodes that the failover cluster has now, with what imports told of them: an evicted one is none any more, and of one
 * that nobody told of the version is null. Where SQL Server does not show the nodes, they are those that imports told of.
 */
function currentNodes(
  told: readonly Told[],
  failoverCluster: Pick<FailoverCluster, 'members'> | null,
): readonly Told[] {
  const members = failoverCluster?.members.filter(({ type }) => type === 'node') ?? [];
  if (members.length === 0) return told;
  return members.map(
    ({ name }) => told.find((node) => isSameName(node.name, name)) ?? { name, version: null },
  );
}

/** The generation of Windows that the defaults of a failover cluster follow, as generationOfNodes has it. */
export function generationOfCluster(
  told: Pick<ClusterValues, 'nodes'> | null,
  failoverCluster: Pick<FailoverCluster, 'members'> | null,
): GenerationOfNodes {
  return told
    ? generationOfNodes(currentNodes(told.nodes, failoverCluster))
    : generationOfNodes([]);
}
