import { ByteReader } from './byte-reader';
import type { SqlBatch } from './handler';
import { ProtocolError } from './protocol-error';
import { readRpcParameter, type RpcParameter } from './rpc-parameter';
import { SqlError } from './sql-error';

const PROCEDURE_BY_ID = 0xffff;
const MAX_PARAMETERS = 2100;
const NEXT_CALL = [0xff, 0xfe];
const EXECUTE_SQL = 'sp_executesql';
const UNSUPPORTED_PROCEDURE = /^(\d+|sp_(un)?prep\w*|sp_execute|sp_cursor\w*|sp_reset_connection)$/;

/** ProcIDs of [MS-TDS], RPC Request, by number. */
const WELL_KNOWN_PROCEDURES = [
  undefined,
  'sp_cursor',
  'sp_cursoropen',
  'sp_cursorprepare',
  'sp_cursorexecute',
  'sp_cursorprepexec',
  'sp_cursorunprepare',
  'sp_cursorfetch',
  'sp_cursoroption',
  'sp_cursorclose',
  EXECUTE_SQL,
  'sp_prepare',
  'sp_execute',
  'sp_prepexec',
  'sp_prepexecrpc',
  'sp_unprepare',
];

/** ALL_HEADERS of [MS-TDS]: notifications, transaction and activity; nothing needed here. */
export function skipHeaders(reader: ByteReader): ByteReader {
  const total = reader.uint32();
  if (total < 4) throw new ProtocolError(`headers of ${total} bytes`);
  reader.bytes(total - 4);
  return reader;
}

/** The text of a SQL batch. */
export function readSqlBatch(payload: Buffer): SqlBatch {
  const reader = skipHeaders(new ByteReader(payload));
  return { text: reader.bytes(reader.remaining).toString('utf16le'), parameters: {} };
}

function readProcedureName(reader: ByteReader): string {
  const length = reader.uint16();
  if (length !== PROCEDURE_BY_ID) return reader.utf16(length);
  const id = reader.uint16();
  return WELL_KNOWN_PROCEDURES[id] ?? String(id);
}

function readParameters(reader: ByteReader): RpcParameter[] {
  const parameters: RpcParameter[] = [];
  while (reader.remaining > 0) {
    if (NEXT_CALL.includes(reader.peek() ?? 0)) {
      throw new SqlError('Several procedure calls in one request are not supported.', {
        number: 4002,
      });
    }
    if (parameters.length === MAX_PARAMETERS + 2) {
      throw new SqlError(`A request has at most ${MAX_PARAMETERS} parameters.`, { number: 8003 });
    }
    parameters.push(readRpcParameter(reader));
  }
  return parameters;
}

function byName(parameters: readonly RpcParameter[]): Record<string, unknown> {
  return Object.fromEntries(
    parameters.map(({ name, value }, index) => [
      name.replace(/^@/, '') || String(index + 1),
      value,
    ]),
  );
}

function readStatement(parameters: readonly RpcParameter[]): SqlBatch {
  const [statement, , ...named] = parameters; // the second one declares the types
  if (typeof statement?.value !== 'string') {
    throw new SqlError("Procedure expects parameter '@statement' of type 'nvarchar'.", {
      number: 214,
    });
  }
  return { text: statement.value, parameters: byName(named) };
}

/**
 * A remote procedure call: sp_executesql becomes its statement and parameters, another procedure
 * keeps its name. Throws SqlError 2812 for the system procedures of cursors and prepared statements.
 */
export function readProcedureCall(payload: Buffer): SqlBatch {
  const reader = skipHeaders(new ByteReader(payload));
  const procedure = readProcedureName(reader);
  reader.uint16(); // option flags
  const lowerName = procedure.toLowerCase();
  if (lowerName === EXECUTE_SQL) return readStatement(readParameters(reader));
  if (UNSUPPORTED_PROCEDURE.test(lowerName)) {
    throw new SqlError(`Could not find stored procedure '${procedure}'.`, { number: 2812 });
  }
  return { text: '', procedure, parameters: byName(readParameters(reader)) };
}
