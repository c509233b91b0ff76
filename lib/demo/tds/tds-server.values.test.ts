import mssql from 'mssql';
import { expect, test, vi } from 'vitest';
import { oneRow, startTestServer, table, type Execute } from './start-test-server';
import { sqlType } from './sql-types';

const instant = new Date('2026-11-22T01:02:03.456Z');

test('every column type arrives as the driver documents it', async () => {
  const columns = {
    bit: sqlType.bit,
    tinyint: sqlType.tinyint,
    smallint: sqlType.smallint,
    int: sqlType.int,
    bigint: sqlType.bigint,
    bigintFromText: sqlType.bigint,
    float: sqlType.float,
    decimal: sqlType.decimal(18, 4),
    guid: sqlType.uniqueidentifier,
    nvarchar: sqlType.nvarchar(20),
    nvarcharMax: sqlType.nvarchar('max'),
    varchar: sqlType.varchar(20),
    varcharMax: sqlType.varchar('max'),
    varbinary: sqlType.varbinary(4),
    varbinaryMax: sqlType.varbinary('max'),
    date: sqlType.date,
    datetime: sqlType.datetime,
    datetime2: sqlType.datetime2,
    datetimeoffset: sqlType.datetimeoffset,
    utcOffset: sqlType.datetimeoffset,
  };
  const values = {
    bit: true,
    tinyint: 255,
    smallint: -32_768,
    int: -2_147_483_648,
    bigint: 9_223_372_036_854_775_807n,
    bigintFromText: '9007199254740993',
    float: 1.5e-7,
    decimal: '-1234.5678',
    guid: '6F9619FF-8B86-D011-B42D-00C04FC964FF',
    nvarchar: "O'Réilly ☃ 数据 👩‍💻",
    nvarcharMax: '数'.repeat(20_000),
    varchar: '€ Réilly ☃',
    varcharMax: 'x'.repeat(20_000),
    varbinary: Buffer.from([1, 2, 3]),
    varbinaryMax: Buffer.alloc(20_000, 7),
    date: instant,
    datetime: instant,
    datetime2: instant,
    datetimeoffset: { date: instant, offsetMinutes: -330 },
    utcOffset: instant,
  };
  const { connect } = await startTestServer({
    execute: async () => [table(columns, [values, {}])],
  });
  const { recordset } = await (await connect()).request().query('read');
  expect(recordset[0]).toEqual({
    ...values,
    bigint: '9223372036854775807',
    decimal: -1234.5678,
    varchar: '€ Réilly ?',
    date: new Date('2026-11-22T00:00:00Z'),
    datetime: new Date('2026-11-22T01:02:03.457Z'), // datetime counts in 1/300 s
    datetimeoffset: instant,
  });
  expect(Object.values(recordset[1] as object).every((value) => value === null)).toBe(true);
});

test('rows may be arrays or objects, and result sets keep their order', async () => {
  const { connect } = await startTestServer({
    execute: async () => [
      table({ a: sqlType.int, b: sqlType.nvarchar(5) }, [[1, 'x']]),
      table({ c: sqlType.bigint }, []),
      table({ d: sqlType.int }, [{ d: 2 }, { d: 3 }]),
    ],
  });
  const { recordsets } = await (await connect()).request().query('read');
  expect(recordsets).toEqual([[{ a: 1, b: 'x' }], [], [{ d: 2 }, { d: 3 }]]);
});

test.each(['query', 'batch'] as const)('20 000 rows arrive complete through %s', async (method) => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [index, `row ${index}`]);
  const { connect } = await startTestServer({
    execute: async () => [table({ id: sqlType.int, text: sqlType.nvarchar(50) }, rows)],
  });
  const { recordset } = await (await connect()).request()[method]('read');
  expect(recordset).toHaveLength(20_000);
  expect(recordset.map((row: { id: number }) => row.id)).toEqual(rows.map(([id]) => id));
});

test('a value larger than many packets travels in both directions', async () => {
  const { connect } = await startTestServer({
    execute: async ({ parameters }) => [table({ echo: sqlType.nvarchar('max') }, [[parameters.t]])],
  });
  const text = '☃x'.repeat(500_000);
  const request = (await connect()).request().input('t', mssql.NVarChar(mssql.MAX), text);
  const { recordset } = await request.query('select @t');
  expect(recordset[0].echo === text).toBe(true);
});

test('any packet size carries the same rows', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => [`${index} `.repeat(40)]);
  const { connect } = await startTestServer({
    execute: async () => [table({ t: sqlType.nvarchar('max') }, rows)],
  });
  for (const packetSize of [512, 4096, 32_767]) {
    const pool = await connect({ options: { packetSize } });
    const { recordset } = await pool.request().query('read');
    expect(recordset.map(({ t }: { t: string }) => t)).toEqual(rows.flat());
  }
});

test('parameters reach the handler by name with all their digits', async () => {
  const execute = vi.fn<Execute>(async () => [oneRow]);
  const { connect } = await startTestServer({ execute });
  const request = (await connect())
    .request()
    .input('bit', mssql.Bit, true)
    .input('tinyint', mssql.TinyInt, 255)
    .input('smallint', mssql.SmallInt, -5)
    .input('int', mssql.Int, -5)
    .input('bigint', mssql.BigInt, '9007199254740993')
    .input('real', mssql.Real, 0.5)
    .input('float', mssql.Float, 1.25)
    .input('decimal', mssql.Decimal(18, 4), -0.0625)
    .input('guid', mssql.UniqueIdentifier, '6F9619FF-8B86-D011-B42D-00C04FC964FF')
    .input('nvarchar', mssql.NVarChar(50), "it's ☃")
    .input('nvarcharMax', mssql.NVarChar(mssql.MAX), 'y')
    .input('varchar', mssql.VarChar(20), 'Ré €')
    .input('varbinary', mssql.VarBinary, Buffer.from('hi'))
    .input('date', mssql.Date, instant)
    .input('time', mssql.Time(3), instant)
    .input('datetime', mssql.DateTime, instant)
    .input('smalldatetime', mssql.SmallDateTime, instant)
    .input('datetime2', mssql.DateTime2(3), instant)
    .input('datetimeoffset', mssql.DateTimeOffset, instant)
    .input('none', mssql.Int, null)
    .input('noText', mssql.NVarChar(mssql.MAX), null)
    .input('noDate', mssql.DateTimeOffset, null);
  await request.query('select @int');
  expect(execute.mock.calls[0]?.[0]).toEqual({
    text: 'select @int',
    parameters: {
      bit: true,
      tinyint: 255,
      smallint: -5,
      int: -5,
      bigint: 9_007_199_254_740_993n,
      real: 0.5,
      float: 1.25,
      decimal: '-0.0625',
      guid: '6F9619FF-8B86-D011-B42D-00C04FC964FF',
      nvarchar: "it's ☃",
      nvarcharMax: 'y',
      varchar: 'Ré €',
      varbinary: Buffer.from('hi'),
      date: new Date('2026-11-22T00:00:00Z'),
      time: new Date('1970-01-01T01:02:03.456Z'),
      datetime: new Date('2026-11-22T01:02:03.457Z'),
      smalldatetime: new Date('2026-11-22T01:02:00Z'),
      datetime2: instant,
      datetimeoffset: instant,
      none: null,
      noText: null,
      noDate: null,
    },
  });
});

test('a procedure called by name reaches the handler with its parameters', async () => {
  const execute = vi.fn<Execute>(async () => [oneRow]);
  const { connect } = await startTestServer({ execute });
  const request = (await connect()).request().input('id', mssql.Int, 7);
  const result = await request.execute('catalog.read');
  expect(result.returnValue).toBe(0);
  expect(result.recordset).toEqual([{ n: 1 }]);
  expect(execute.mock.calls[0]?.[0]).toEqual({
    text: '',
    procedure: 'catalog.read',
    parameters: { id: 7 },
  });
});
