import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allReads } from '../catalog-queries';
import { DOCUMENTED_SHAPE } from '../catalog-shape';
import { EVERY_QUERY, SHAPES } from './every-query';
import { fixtureBatches } from './fixture-script';
import {
  aliasOf,
  calledFunctions,
  computedAliases,
  dottedNames,
  isSource,
  readsOf,
  selectList,
  statements,
  tokens,
} from './query-text';

/** Anything that writes, runs code, changes the session, or takes more of a lock than a reader needs. */
const FORBIDDEN =
  /^(INSERT|UPDATE|DELETE|MERGE|TRUNCATE|INTO|CREATE|ALTER|DROP|GRANT|DENY|REVOKE|EXEC|EXECUTE|DECLARE|SET|USE|WAITFOR|OPENROWSET|OPENQUERY|OPENDATASOURCE|NOLOCK|READUNCOMMITTED|READPAST|HOLDLOCK|SERIALIZABLE|REPEATABLEREAD|UPDLOCK|XLOCK|ROWLOCK|PAGLOCK|TABLOCK|TABLOCKX|SNAPSHOT)$/i;

/** Each is documented for SQL Server 2017; look a new one up before adding it. */
const FUNCTIONS = [
  'CAST',
  'CHARINDEX',
  'COALESCE',
  'COL_LENGTH',
  'CONCAT',
  'CONVERT',
  'COUNT',
  'DATABASEPROPERTYEX',
  'DB_NAME',
  'HAS_PERMS_BY_NAME',
  'IS_MEMBER',
  'IS_SRVROLEMEMBER',
  'LEFT',
  'LEN',
  'OBJECT_ID',
  'ORIGINAL_LOGIN',
  'ROW_NUMBER',
  'SERVERPROPERTY',
  'SYSDATETIME',
  'SYSDATETIMEOFFSET',
  'USER_NAME',
  'fn_hadr_is_primary_replica',
];

/** Names outside of SSISDB, in the spelling of SQL Server's documentation. */
const SYSTEM_NAMES = [
  'sys',
  'databases',
  'name',
  'replica_id',
  'create_date',
  'fn_hadr_is_primary_replica',
];

/** What everyone may read: no right is tested for these. */
const PUBLIC_VIEWS = ['sys.databases', 'sys.all_columns'];

const SERVER_VIEWS = fileURLToPath(new URL('./server-views.sql', import.meta.url));

const texts = Object.entries(SHAPES).flatMap(([shapeName, shape]) =>
  EVERY_QUERY.map((query) => ({
    label: `${query.name} (${shapeName})`,
    query,
    sql: query.sql(shape),
  })),
);

const fixtureNames = new Set(
  [...fixtureBatches(), readFileSync(SERVER_VIEWS, 'utf8')].flatMap((batch) =>
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
    const dotted = dottedNames(sql);
    const objects = dotted.filter(({ before }) => isSource(before));
    expect(objects.filter(({ parts }) => parts.length !== 2)).toEqual([]);
    expect(dotted.filter(({ parts }) => parts.length > 2)).toEqual([]);
  });

  test('spells objects and columns as SSISDB does, for a catalog that minds upper and lower case', () => {
    const dotted = dottedNames(sql).filter(({ parts }) => parts.length > 1);
    const ownNames = [
      ...dotted.flatMap(({ before, alias }) => (isSource(before) && alias) || []),
      ...computedAliases(sql),
    ];
    const unknown = dotted
      .flatMap(({ parts }) => parts)
      .filter((name) => !ownNames.includes(name) && !SYSTEM_NAMES.includes(name))
      .filter((name) => !fixtureNames.has(name));
    expect(unknown).toEqual([]);
  });

  test('calls only functions that SQL Server 2017 has', () => {
    expect(calledFunctions(sql).filter((name) => !FUNCTIONS.includes(name))).toEqual([]);
  });

  test('declares the parameters that it uses, no more and no fewer', () => {
    const used = words.flatMap(({ kind, text }) => (kind === 'parameter' ? [text.slice(1)] : []));
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(query.params).toSorted());
  });
});

describe('reads', () => {
  test.each(EVERY_QUERY.map((query) => [query.name, query] as const))(
    '%s declares the objects and columns that it reads, so that rights are tested for exactly these',
    (_, query) => {
      const found = [...readsOf(query.sql(DOCUMENTED_SHAPE))]
        .filter(([object]) => !PUBLIC_VIEWS.includes(object))
        .map(([object, columns]) => [object, [...columns].toSorted()] as const);
      const declared = Object.entries(query.reads).map(
        ([object, columns]) => [object, columns.toSorted()] as const,
      );
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(declared));
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
