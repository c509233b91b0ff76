import { z } from 'zod';
import type { Grant } from '@/lib/domain/people/role';
import { folderGrantSchema, roleSchema } from '@/lib/domain/people/role-schema';
import { readJson } from '@/lib/store/database/read-json';

const names = z.array(z.string());
const folderGrants = z.array(folderGrantSchema);

/** A grant as a row holds it. */
export type GrantRow = { role: string; clusters: string | null; folders: string | null };

/** The grant in a row. What cannot be read gives no cluster, no folder and the least role: never more than was given. */
export function readGrant(row: GrantRow): Grant {
  const role = roleSchema.safeParse(row.role);
  return {
    role: role.success ? role.data : 'viewer',
    clusters: row.clusters === null ? null : readJson(row.clusters, names, []),
    folders: row.folders === null ? null : readJson(row.folders, folderGrants, []),
  };
}

/** How it is kept. */
export function writeGrant({ role, clusters, folders }: Grant): GrantRow {
  return {
    role,
    clusters: clusters && JSON.stringify(clusters),
    folders: folders && JSON.stringify(folders),
  };
}
