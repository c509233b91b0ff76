import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from './byte-writer';
import { readLogin7 } from './login7';
import { agreeOnEncryption, encryption, readPreloginEncryption } from './prelogin';
import { ProtocolError } from './protocol-error';
import { encodeLogin7, encodePrelogin, encodeSqlBatch } from './raw-client';
import { readProcedureCall, readSqlBatch } from './request';
import { SqlError } from './sql-error';
import { sqlType } from './sql-types';
import { Transactions } from './transactions';

function encodeCall(procedure: string | number): ByteWriter {
  const writer = new ByteWriter().uint32(4);
  if (typeof procedure === 'number') writer.uint16(0xffff).uint16(procedure);
  else writer.longText(procedure);
  return writer.uint16(0);
}

function addParameter(writer: ByteWriter, name: string, value: string | bigint | Date): ByteWriter {
  const type =
    typeof value === 'string'
      ? sqlType.nvarchar('max')
      : typeof value === 'bigint'
        ? sqlType.bigint
        : sqlType.datetimeoffset;
  writer.shortText(name).uint8(0);
  type.writeTypeInfo(writer);
  type.writeValue(writer, value);
  return writer;
}

function encodeExecuteSql(): Buffer {
  const writer = encodeCall(10);
  addParameter(writer, '', 'select @id, @since');
  addParameter(writer, '', '@id bigint, @since datetimeoffset');
  addParameter(writer, '@id', 7n);
  return addParameter(writer, '@since', new Date(0)).takeAll();
}

function readTransaction(payload: Buffer): void {
  new Transactions().answer(payload, new ByteWriter());
}

const decoders: [string, (payload: Buffer) => unknown, Buffer][] = [
  ['PRELOGIN', readPreloginEncryption, encodePrelogin(encryption.on)],
  ['LOGIN7', readLogin7, encodeLogin7('watcher', 'secret')],
  ['SQL batch', readSqlBatch, encodeSqlBatch('select 1')],
  ['procedure call', readProcedureCall, encodeExecuteSql()],
  ['transaction', readTransaction, new ByteWriter().uint32(4).uint16(5).uint16(0).takeAll()],
];

/** A decoder may refuse, but in the two ways that the connection knows. */
function decodeOrRefuse(decode: (payload: Buffer) => unknown, payload: Buffer): void {
  try {
    decode(payload);
  } catch (error) {
    const isKnown = error instanceof ProtocolError || error instanceof SqlError;
    if (!isKnown) throw error;
  }
}

test.each(decoders)('a %s decodes', (_name, decode, valid) => {
  expect(() => decode(valid)).not.toThrow();
});

test.each(decoders)('a %s of arbitrary bytes is refused in a known way', (_name, decode) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      decodeOrRefuse(decode, Buffer.from(bytes)),
    ),
    { numRuns: 1_000 },
  );
});

test.each(decoders)('a %s cut short anywhere is refused in a known way', (_name, decode, valid) => {
  for (let length = 0; length < valid.length; length++) {
    decodeOrRefuse(decode, valid.subarray(0, length));
  }
});

test.each(decoders)('a %s with damaged bytes is refused in a known way', (_name, decode, valid) => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(0xff)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(damage, (changes) => {
      const damaged = Buffer.from(valid);
      for (const [place, byte] of changes) damaged[place % damaged.length] = byte;
      decodeOrRefuse(decode, damaged);
    }),
    { numRuns: 1_000 },
  );
});

test('a call of sp_executesql, by number or by name, is its statement and its parameters', () => {
  const expected = {
    text: 'select @id, @since',
    parameters: { id: 7n, since: new Date(0) },
  };
  expect(readProcedureCall(encodeExecuteSql())).toEqual(expected);
  const named = addParameter(encodeCall('SP_ExecuteSql'), '', 'select 2').takeAll();
  expect(readProcedureCall(named)).toEqual({ text: 'select 2', parameters: {} });
});

test('a parameter without a name is known by its position, and no name is special', () => {
  const call = addParameter(encodeCall('catalog.read'), '', 'first');
  const payload = addParameter(call, '@__proto__', 'second').takeAll();
  const { procedure, parameters } = readProcedureCall(payload);
  expect(procedure).toBe('catalog.read');
  expect(Object.entries(parameters)).toEqual([
    ['1', 'first'],
    ['__proto__', 'second'],
  ]);
});

test.each<[number, string, Buffer]>([
  [2812, 'sp_prepare by number', encodeCall(11).takeAll()],
  [2812, 'sp_unprepare by number', encodeCall(15).takeAll()],
  [2812, 'a number without a procedure', encodeCall(999).takeAll()],
  [2812, 'sp_prepexec by name', encodeCall('sp_prepexec').takeAll()],
  [2812, 'sp_reset_connection by name', encodeCall('sp_reset_connection').takeAll()],
  [214, 'sp_executesql without a text', encodeCall(10).takeAll()],
  [4002, 'two calls in one request', encodeCall('a').uint8(0xff).takeAll()],
  [8003, 'too many parameters', manyParameters(2_103)],
  [8009, 'an unknown data type', encodeCall('a').shortText('@p').uint8(0).uint8(0xf3).takeAll()],
])('error %i answers %s', (number, _what, payload) => {
  expect(() => readProcedureCall(payload)).toThrow(expect.objectContaining({ number }));
});

function manyParameters(count: number): Buffer {
  const writer = encodeCall('a');
  for (let index = 0; index < count; index++) writer.shortText('').uint8(0).uint8(0x1f);
  return writer.takeAll();
}

test.each<[number, string, number]>([
  [3902, 'a commit without a transaction', 7],
  [3903, 'a rollback without a transaction', 8],
  [3930, 'a distributed transaction', 1],
])('error %i answers %s', (number, _what, kind) => {
  const payload = new ByteWriter().uint32(4).uint16(kind).takeAll();
  expect(() => readTransaction(payload)).toThrow(expect.objectContaining({ number }));
});

test('a reset ends the transaction', () => {
  const transactions = new Transactions();
  const [begin, commit] = [5, 7].map((kind) => new ByteWriter().uint32(4).uint16(kind).takeAll());
  transactions.answer(begin ?? Buffer.alloc(0), new ByteWriter());
  transactions.reset();
  expect(() => transactions.answer(commit ?? Buffer.alloc(0), new ByteWriter())).toThrow(
    expect.objectContaining({ number: 3902 }),
  );
});

test('without a certificate every wish for encryption is refused', () => {
  for (const asked of Object.values(encryption)) {
    expect(agreeOnEncryption(asked, false)).toBe(encryption.notSupported);
  }
  expect(agreeOnEncryption(encryption.required, true)).toBe(encryption.on);
  expect(agreeOnEncryption(encryption.loginOnly, true)).toBe(encryption.loginOnly);
});
