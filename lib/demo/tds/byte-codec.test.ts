import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { ProtocolError } from './protocol-error';

type Codec<Value> = {
  values: fc.Arbitrary<Value>;
  write: (writer: ByteWriter, value: Value) => unknown;
  read: (reader: ByteReader) => Value;
};

function codec<Value>(definition: Codec<Value>): Codec<Value> {
  return definition;
}

const codecs = {
  uint8: codec({
    values: fc.nat(0xff),
    write: (writer, value) => writer.uint8(value),
    read: (reader) => reader.uint8(),
  }),
  uint16: codec({
    values: fc.nat(0xffff),
    write: (writer, value) => writer.uint16(value),
    read: (reader) => reader.uint16(),
  }),
  int16: codec({
    values: fc.integer({ min: -0x8000, max: 0x7fff }),
    write: (writer, value) => writer.int16(value),
    read: (reader) => reader.int16(),
  }),
  uint32: codec({
    values: fc.nat(0xffffffff),
    write: (writer, value) => writer.uint32(value),
    read: (reader) => reader.uint32(),
  }),
  int32: codec({
    values: fc.integer(),
    write: (writer, value) => writer.int32(value),
    read: (reader) => reader.int32(),
  }),
  int64: codec({
    values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    write: (writer, value) => writer.unsigned(BigInt.asUintN(64, value), 8),
    read: (reader) => reader.int64(),
  }),
  float64: codec({
    values: fc.double(),
    write: (writer, value) => writer.float64(value),
    read: (reader) => reader.float64(),
  }),
  unsigned: codec({
    values: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
    write: (writer, value) => writer.unsigned(value, 16),
    read: (reader) => reader.unsigned(16),
  }),
  shortText: codec({
    values: fc.string({ unit: 'grapheme', maxLength: 20 }),
    write: (writer, value) => writer.shortText(value),
    read: (reader) => reader.shortText(),
  }),
  longText: codec({
    values: fc.string({ unit: 'grapheme', maxLength: 5_000 }),
    write: (writer, value) => writer.longText(value),
    read: (reader) => reader.longText(),
  }),
};

function readsBack<Value>({ values, write, read }: Codec<Value>): void {
  fc.assert(
    fc.property(fc.array(values, { maxLength: 20 }), (written) => {
      const writer = new ByteWriter();
      for (const value of written) write(writer, value);
      const reader = new ByteReader(writer.takeAll());
      expect(written.map(() => read(reader))).toEqual(written);
      expect(reader.remaining).toBe(0);
    }),
  );
}

test.each(Object.entries(codecs))('%s reads back what was written', (_name, each) => {
  readsBack(each as Codec<unknown>);
});

test('a number that does not fit is an error, never another number', () => {
  const writer = new ByteWriter();
  expect(() => writer.uint8(256)).toThrow(RangeError);
  expect(() => writer.unsigned(1n << 40n, 5)).toThrow(RangeError);
  expect(() => writer.unsigned(-1n, 5)).toThrow(RangeError);
});

test('reading past the end is a ProtocolError, for every kind of value', () => {
  const one = Buffer.from([0xff]);
  const reads: ((reader: ByteReader) => unknown)[] = [
    (reader) => reader.uint16(),
    (reader) => reader.int16(),
    (reader) => reader.uint32(),
    (reader) => reader.int32(),
    (reader) => reader.int64(),
    (reader) => reader.float32(),
    (reader) => reader.float64(),
    (reader) => reader.unsigned(2),
    (reader) => reader.bytes(2),
    (reader) => reader.shortText(),
    (reader) => reader.longText(),
  ];
  for (const read of reads) expect(() => read(new ByteReader(one))).toThrow(ProtocolError);
});

test('rewind forgets the end, take gives the front', () => {
  const writer = new ByteWriter().uint8(1).uint8(2).uint8(3).uint8(4);
  writer.rewind(3);
  expect(writer.take(1)).toEqual(Buffer.from([1]));
  expect(writer.uint8(9).takeAll()).toEqual(Buffer.from([2, 3, 9]));
  expect(writer.length).toBe(0);
});
