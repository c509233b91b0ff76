import { z } from 'zod';

/** From the least to the most: a viewer sees, an operator also changes what the dashboard keeps, an admin also lets people in. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export const roleSchema = z.enum(ROLES);

export type Role = (typeof ROLES)[number];

/** Whose executions may be read in which clusters. */
export const folderGrantSchema = z.object({
  /** Null: all of them. */
  clusters: z.array(z.string()).readonly().nullable(),
  /** Names of SSISDB folders; null: all of them. */
  folders: z.array(z.string()).readonly().nullable(),
});

export type FolderGrant = z.infer<typeof folderGrantSchema>;

/** What somebody was given. */
export type Grant = {
  role: Role;
  /** Names of the clusters that exist for them; null: all of them. */
  clusters: readonly string[] | null;
  /** Null: executions of every folder. Else what the grants that name a cluster give together; one that none names: none. */
  folders: readonly FolderGrant[] | null;
};

/** What one entry gives that names clusters and folders, or leaves them out. */
export function grantOf(
  role: Role,
  clusters: readonly string[] | null,
  folders: readonly string[] | null,
): Grant {
  return { role, clusters, folders: folders && [{ clusters, folders }] };
}

/** Whether the first role may do everything that the second may. */
export function includesRole(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
