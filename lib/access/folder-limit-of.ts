import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import type { Grant } from '@/lib/domain/people/role';

/**
 * The one decision about executions and packages: the folders of which somebody may read them in a cluster. Several grants
 * add up, and one without folders gives all of them; where no grant names the cluster, there are none.
 */
export function folderLimitOf({ folders }: Pick<Grant, 'folders'>, cluster: string): FolderLimit {
  if (folders === null) return null;
  const given = folders.filter(({ clusters }) => clusters === null || clusters.includes(cluster));
  if (given.some((grant) => grant.folders === null)) return null;
  return [...new Set(given.flatMap((grant) => grant.folders ?? []))];
}
