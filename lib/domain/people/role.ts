/** From the least to the most: a viewer sees, an operator also changes what the dashboard keeps, an admin also lets people in. */
export const ROLES = ['viewer', 'operator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** What somebody was given. */
export type Grant = {
  role: Role;
  /** Names of the clusters that exist for them; null: all of them. */
  clusters: readonly string[] | null;
};

/** Whether the first role may do everything that the second may. */
export function includesRole(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
