/** Names of a T-SQL object or principal go into brackets; a bracket inside is doubled, so that no name can break out. */
function bracket(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`;
}

/** The statement that lets a user read one object, ready to run in SSISDB. */
export function grantSelect(object: string, userName: string | null): string {
  return `GRANT SELECT ON OBJECT::${object} TO ${bracket(userName ?? 'login of the dashboard')};`;
}

/** The statement that puts a user into a role of SSISDB, ready to run there. */
export function grantRole(role: string, userName: string | null): string {
  return `ALTER ROLE ${role} ADD MEMBER ${bracket(userName ?? 'login of the dashboard')};`;
}
