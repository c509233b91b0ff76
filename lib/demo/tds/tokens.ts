import type { ByteWriter } from './byte-writer';
import type { ResultColumn } from './handler';
import { SqlError } from './sql-error';

/** [MS-TDS], DONE: batches end statements with DONE, procedure calls with the other two. */
export const doneToken = { done: 0xfd, doneProc: 0xfe, doneInProc: 0xff } as const;

export const doneStatus = {
  final: 0,
  more: 0x01,
  error: 0x02,
  count: 0x10,
  attention: 0x20,
} as const;

/** Types of [MS-TDS], ENVCHANGE. */
export const environmentChange = {
  database: 1,
  language: 2,
  packetSize: 4,
  collation: 7,
  beginTransaction: 8,
  commitTransaction: 9,
  rollbackTransaction: 10,
  resetConnection: 18,
} as const;

const COLUMN_FLAGS = 0x0009; // nullable, updatability unknown
const SELECT_COMMAND = 0xc1;
const SERVER_NAME = 'TDS';
const MAX_MESSAGE_CHARACTERS = 2047; // as RAISERROR has it
const DATA_CONVERSION_ERROR = 8114;

export function writeDone(
  writer: ByteWriter,
  done: { token?: number; status?: number; rowCount?: number } = {},
): void {
  const { token = doneToken.done, status = doneStatus.final, rowCount = 0 } = done;
  writer.uint8(token).uint16(status).uint16(SELECT_COMMAND).unsigned(BigInt(rowCount), 8);
}

export function writeReturnStatus(writer: ByteWriter, status: number): void {
  writer.uint8(0x79).int32(status);
}

export function writeColumnMetadata(writer: ByteWriter, columns: readonly ResultColumn[]): void {
  writer.uint8(0x81).uint16(columns.length);
  for (const { name, type } of columns) {
    writer.uint32(0).uint16(COLUMN_FLAGS);
    type.writeTypeInfo(writer);
    writer.shortText(name);
  }
}

/**
 * Writes a whole row or nothing: a value that does not fit its column throws SqlError 8114 naming
 * the column, and the rows before it stay readable.
 */
export function writeRow(
  writer: ByteWriter,
  columns: readonly ResultColumn[],
  row: readonly unknown[] | Record<string, unknown>,
): void {
  const start = writer.length;
  const valueOf = Array.isArray(row)
    ? (_name: string, index: number): unknown => row[index]
    : (name: string): unknown => (row as Record<string, unknown>)[name];
  writer.uint8(0xd1);
  for (const [index, { name, type }] of columns.entries()) {
    try {
      type.writeValue(writer, valueOf(name, index));
    } catch (error) {
      writer.rewind(start);
      const reason = error instanceof Error ? error.message : String(error);
      throw new SqlError(`Column '${name}': ${reason}.`, { number: DATA_CONVERSION_ERROR });
    }
  }
}

type ServerMessage = { number: number; severity: number; state: number; message: string };

function writeServerMessage(writer: ByteWriter, token: number, shown: ServerMessage): void {
  writer.uint8(token).counted((body) => {
    body
      .int32(shown.number)
      .uint8(shown.state & 0xff)
      .uint8(shown.severity & 0xff);
    body.longText(shown.message.slice(0, MAX_MESSAGE_CHARACTERS));
    body.shortText(SERVER_NAME).shortText('').int32(1);
  });
}

export function writeError(writer: ByteWriter, error: ServerMessage): void {
  writeServerMessage(writer, 0xaa, error);
}

export function writeInfo(writer: ByteWriter, info: { number: number; message: string }): void {
  writeServerMessage(writer, 0xab, { severity: 0, state: 1, ...info });
}

/** Texts go as characters, bytes as they are; each with one byte of length. */
export function writeEnvironmentChange(
  writer: ByteWriter,
  kind: number,
  change: { to: string | Buffer; from: string | Buffer },
): void {
  writer.uint8(0xe3).counted((body) => {
    body.uint8(kind);
    for (const value of [change.to, change.from]) {
      if (typeof value === 'string') body.shortText(value);
      else body.uint8(value.length).bytes(value);
    }
  });
}

/** The TDS version is the one number here that travels big-endian. */
export function writeLoginAck(writer: ByteWriter, tdsVersion: number): void {
  const version = Buffer.alloc(4);
  version.writeUInt32BE(tdsVersion);
  writer.uint8(0xad).counted((body) => {
    body
      .uint8(1)
      .bytes(version)
      .shortText('Microsoft SQL Server')
      .bytes(SERVER_VERSION.subarray(0, 4));
  });
}

/** SQL Server 2022, 16.0.1000, as PRELOGIN and LOGINACK carry it. */
export const SERVER_VERSION = Buffer.from([16, 0, 0x03, 0xe8, 0, 0]);
