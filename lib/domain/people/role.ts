/** From the least to the most: a viewer sees, an operator also changes what the dashboard keeps, an admin also lets people in. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Whose executions may be read in which clusters. */
export type FolderGrant = {
  /** Null: all of them. */
  clusters: readonly string[] | null;
  /** Names of SSISDB folders; null: all of them. */
  folders: readonly string[] | null;
};

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

/** The names of all folders that a grant names anywhere. */
export function listFolders({ folders }: Pick<Grant, 'folders'>): string[] {
  return [...new Set(folders?.flatMap((one) => one.folders ?? []))];
}

/** As it stands in the audit. */
export function grantText(grant: Grant): string {
  const { role, clusters, folders } = grant;
  const limit = folders && `folders ${listFolders(grant).join(', ')}`;
  return [role, clusters?.join(', ') ?? 'all clusters', limit].filter(Boolean).join(' ');
}

/** Whether the first role may do everything that the second may. */
export function includesRole(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
