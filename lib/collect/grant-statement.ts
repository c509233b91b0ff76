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

/** Rights on the server, ready to run: they can only be granted from master. */
export function grantServer(rights: readonly string[], loginName: string | null): string {
  return `USE [master]; GRANT ${rights.join(', ')} TO ${bracket(loginName ?? 'login of the dashboard')};`;
}

const FIRST_MAJOR_WITH_PERFORMANCE_STATE = 16;

/** The right that sys.dm_hadr_* needs on this version: from SQL Server 2022 on a part of the former suffices. */
export function stateRightOf(productVersion: string | null): string {
  const major = Number.parseInt(productVersion ?? '', 10);
  return major >= FIRST_MAJOR_WITH_PERFORMANCE_STATE
    ? 'VIEW SERVER PERFORMANCE STATE'
    : 'VIEW SERVER STATE';
}
