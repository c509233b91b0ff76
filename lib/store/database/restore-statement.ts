/** What is in the store goes before what is in the backup: a token that was revoked since stays revoked. */
const FILLED_UP = ['LocalUser', 'AccessToken', 'CollectorToken'];

/** Visits of then are over. */
const NOT_RESTORED = ['Session'];

const ADDED_TO = 'AuditEntry';

/**
 * SQL that brings a table of the attached database `source` into the store. Most hold then what the backup holds. But nobody
 * gets in who was kept out since: accounts and tokens are only added, visits not at all. And nothing that was recorded since
 * is gone from the audit: it follows after what the backup has.
 */
export function restoreStatement(table: string, columns: readonly string[]): string {
  if (NOT_RESTORED.includes(table)) return '';
  const names = listOf(columns);
  const insertion = `INTO main."${table}" (${names}) SELECT ${names} FROM source."${table}"`;
  if (FILLED_UP.includes(table)) return `INSERT OR IGNORE ${insertion}`;
  const replacement = `DELETE FROM main."${table}"; INSERT ${insertion}`;
  if (table !== ADDED_TO) return replacement;
  const rest = listOf(columns.filter((name) => name !== 'id'));
  const isSame = columns.map((name) => `known."${name}" IS recorded."${name}"`).join(' AND ');
  return [
    `CREATE TEMP TABLE recorded AS SELECT * FROM main."${table}"`,
    replacement,
    `INSERT INTO main."${table}" (${rest}) SELECT ${rest} FROM recorded
     WHERE NOT EXISTS (SELECT 1 FROM source."${table}" AS known WHERE ${isSame}) ORDER BY "id"`,
    'DROP TABLE recorded',
  ].join('; ');
}

function listOf(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ');
}
