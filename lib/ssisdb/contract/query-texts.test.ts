import { describe, expect, test } from 'vitest';
import { allReads } from '../catalog-queries';
import { EVERY_QUERY, SHAPES } from './every-query';
import { fixtureBatches } from './fixture-script';
import { aliasOf, dottedNames, readsOf, selectList, statements, tokens } from './query-text';

/** Anything that writes, runs code, changes the session, or takes more of a lock than a reader needs. */
const FORBIDDEN =
  /^(INSERT|UPDATE|DELETE|MERGE|TRUNCATE|INTO|CREATE|ALTER|DROP|GRANT|DENY|REVOKE|EXEC|EXECUTE|DECLARE|SET|USE|WAITFOR|OPENROWSET|OPENQUERY|OPENDATASOURCE|NOLOCK|READUNCOMMITTED|READPAST|HOLDLOCK|SERIALIZABLE|REPEATABLEREAD|UPDLOCK|XLOCK|ROWLOCK|PAGLOCK|TABLOCK|TABLOCKX|SNAPSHOT)$/i;

/** Each is documented for SQL Server 2017; look a new one up before adding it. */
const FUNCTIONS = [
  'CAST',
  'COL_LENGTH',
  'CONVERT',
  'DATABASEPROPERTYEX',
  'DB_NAME',
  'HAS_PERMS_BY_NAME',
  'IS_MEMBER',
  'IS_SRVROLEMEMBER',
  'SERVERPROPERTY',
  'SYSDATETIMEOFFSET',
  'USER_NAME',
  'fn_hadr_is_primary_replica',
];

const KEYWORDS_BEFORE_PARENTHESIS = /^(SELECT|TOP|IN|AND|OR|NOT|EXISTS|ON|AS|n?varchar|char)$/i;

/** Names outside of SSISDB, in the spelling of SQL Server's documentation. */
const SYSTEM_NAMES = ['sys', 'databases', 'name', 'replica_id', 'fn_hadr_is_primary_replica'];

const texts = Object.entries(SHAPES).flatMap(([shapeName, shape]) =>
  EVERY_QUERY.map((query) => ({ label: `${query.name} (${shapeName})`, query, sql: query.sql(shape) })),
);

const fixtureNames = new Set(
  fixtureBatches().flatMap((batch) =>
    tokens(batch).flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])),
  ),
);

describe.each(texts)('$label', ({ query, sql }) => {
  const words = tokens(sql);
  const names = words.flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));

  test('is one statement that begins with SELECT', () => {
    expect(statements(sql)).toEqual([sql]);
    expect(sql).toMatch(/^SELECT\s/);
  });

  test('writes nothing, runs nothing, and takes no hint on locks', () => {
    expect(names.filter((name) => FORBIDDEN.test(name))).toEqual([]);
  });

  test('names every column that it returns, and gives each an alias', () => {
    expect(words.filter(({ text }) => text === '*')).toEqual([]);
    const aliases = selectList(sql).map(aliasOf);
    expect(aliases).not.toContain(null);
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  test('names objects in two parts, so that the same text runs in a database of any name', () => {
    const objects = dottedNames(sql).filter(({ before }) => /^(FROM|JOIN)$/i.test(before));
    expect(objects.filter(({ parts }) => parts.length !== 2)).toEqual([]);
    expect(dottedNames(sql).filter(({ parts }) => parts.length > 2)).toEqual([]);
  });

  test('spells objects and columns as SSISDB does, for a catalog that minds upper and lower case', () => {
    const aliases = new Set(dottedNames(sql).flatMap(({ alias }) => alias ?? []));
    const unknown = dottedNames(sql)
      .filter(({ parts }) => parts.length > 1)
      .flatMap(({ parts }) => parts)
      .filter((name) => !aliases.has(name) && !SYSTEM_NAMES.includes(name))
      .filter((name) => !fixtureNames.has(name));
    expect(unknown).toEqual([]);
  });

  test('calls only functions that SQL Server 2017 has', () => {
    const called = names.filter((name, index) => name && isCalled(words, name, index));
    expect(called.filter((name) => !FUNCTIONS.includes(name))).toEqual([]);
  });

  test('declares the parameters that it uses, no more and no fewer', () => {
    const used = words.flatMap(({ kind, text }) => (kind === 'parameter' ? [text.slice(1)] : []));
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(query.params).toSorted());
  });
});

describe('reads', () => {
  const documented = Object.entries(SHAPES)[0]?.[1];

  test.each(EVERY_QUERY.map((query) => [query.name, query] as const))(
    '%s declares the objects and columns that it reads, so that rights are tested for exactly these',
    (_, query) => {
      const reads = documented ? readsOf(query.sql(documented)) : new Map<string, Set<string>>();
      reads.delete('sys.databases');
      expect(sorted([...reads].map(([object, columns]) => [object, [...columns]]))).toEqual(
        sorted(Object.entries(query.reads)),
      );
    },
  );

  test('are spelled as SSISDB spells them', () => {
    const names = Object.entries(allReads()).flatMap(([object, columns]) => [
      ...object.split('.'),
      ...columns,
    ]);
    expect(names.filter((name) => !fixtureNames.has(name))).toEqual([]);
  });
});
