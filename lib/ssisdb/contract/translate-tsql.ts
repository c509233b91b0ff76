import { Dialect, init, transpile } from '@polyglot-sql/sdk';
import type { ParameterType } from '../define-query';

/** One PostgreSQL statement; `parameters` names the values of $1, $2 and so on. */
export type Translation = { text: string; parameters: string[] };

/**
 * What the transpiler leaves of T-SQL's types. bit becomes smallint, because T-SQL compares it with 0 and 1, which
 * PostgreSQL's boolean refuses.
 */
const LEFTOVERS: readonly [RegExp, string][] = [
  [/\bVARCHAR\(\(36\)\)/gi, 'UUID'],
  [/\bVARCHAR\(MAX\)/gi, 'TEXT'],
  [/\bTIMESTAMPTZ\(7\)/gi, 'TIMESTAMPTZ'],
  [/\bBYTEA\(\d+\)/gi, 'BYTEA'],
  [/\bSYSNAME\b/gi, 'VARCHAR(128)'],
  [/\bSQL_VARIANT\b/gi, 'TEXT'],
  [/\bBIT\b/gi, 'SMALLINT'],
];

/** Left as it is by the transpiler; the ORDER BY that it needs stands at the end. */
const WITH_TIES = /^SELECT TOP \((@\w+)\) WITH TIES ([\s\S]*)$/i;

const BINARY_LITERAL = /\bx'([0-9a-f]*)'/gi;

/** Principals and rights: same meaning, other words. SQL Server has no right to a schema's name alone. */
const PRINCIPALS: readonly [RegExp, string][] = [
  [/^CREATE SCHEMA (\w+)$/i, 'CREATE SCHEMA $1 GRANT USAGE ON SCHEMA $1 TO PUBLIC'],
  [/^CREATE USER (\w+) WITHOUT LOGIN$/i, 'CREATE ROLE $1'],
  [/^DROP ROLE (\w+)$/i, 'DROP ROLE $1'],
  [/^ALTER ROLE (\w+) ADD MEMBER (\w+)$/i, 'GRANT $1 TO $2'],
  [/^GRANT SELECT ON OBJECT::([\w.]+)\s+TO (\w+)$/i, 'GRANT SELECT ON $1 TO $2'],
];

await init();

/** Translates one statement of T-SQL to PostgreSQL; throws where the transpiler does not know it as T-SQL. */
export function translateTsql(
  statement: string,
  types: Readonly<Record<string, ParameterType>> = {},
): Translation {
  const rule = PRINCIPALS.find(([pattern]) => pattern.test(statement));
  if (rule) return { text: statement.replace(...rule), parameters: [] };
  const unicode = withoutNationalPrefix(statement);
  const { sql, error } = transpile(unicode, Dialect.TSQL, Dialect.PostgreSQL);
  const [text, ...more] = sql ?? [];
  if (text === undefined || more.length > 0) {
    throw new Error(`${error ?? 'Not one statement'}: ${statement}`);
  }
  return finish(text, types);
}

function finish(statement: string, types: Readonly<Record<string, ParameterType>>): Translation {
  const parameters: string[] = [];
  const bind = (_: string, name: string): string => {
    if (!parameters.includes(name)) parameters.push(name);
    return `$${parameters.indexOf(name) + 1}::${types[name] ?? 'text'}`;
  };
  const known = statement.replace(WITH_TIES, 'SELECT $2 FETCH FIRST ($1) ROWS WITH TIES');
  const text = outsideStrings(known.replace(BINARY_LITERAL, `'\\x$1'`), (code) =>
    LEFTOVERS.reduce((rest, [pattern, type]) => rest.replace(pattern, type), code).replace(
      /@(\w+)/g,
      bind,
    ),
  );
  return { text, parameters };
}

function outsideStrings(sql: string, change: (code: string) => string): string {
  return sql
    .split(/('(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

/** PostgreSQL's strings are Unicode anyway, and the transpiler loses a doubled apostrophe in an N'…'. */
function withoutNationalPrefix(sql: string): string {
  return sql.replace(/N?('(?:[^']|'')*')/g, '$1');
}
