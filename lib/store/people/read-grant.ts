import { z } from 'zod';
import type { Grant } from '@/lib/domain/people/role';
import { roleSchema } from '@/lib/domain/people/role-schema';
import { readJson } from '@/lib/store/database/read-json';

const names = z.array(z.string());

/** The grant in a row. What cannot be read gives no cluster and the least role: never more than was given. */
export function readGrant(row: { role: string; clusters: string | null }): Grant {
  const role = roleSchema.safeParse(row.role);
  return {
    role: role.success ? role.data : 'viewer',
    clusters: row.clusters === null ? null : readJson(row.clusters, names, []),
  };
}

/** How it is kept. */
export function writeGrant({ role, clusters }: Grant): { role: string; clusters: string | null } {
  return { role, clusters: clusters && JSON.stringify(clusters) };
}
