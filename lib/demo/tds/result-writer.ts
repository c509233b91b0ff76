import type { ResultSet } from './handler';
import type { Reply } from './reply';
import {
  doneStatus,
  doneToken,
  writeColumnMetadata,
  writeDone,
  writeReturnStatus,
  writeRow,
} from './tokens';

type ResultWriting = {
  /** A procedure call ends its statements with other tokens than a batch. */
  isProcedureCall: boolean;
  signal: AbortSignal;
  /** Stop when this many rows of all sets are written. */
  maxRows: number;
};

/** Writes rows until `rowsLeft` are written or the signal aborts; returns how many. */
async function writeRows(
  reply: Reply,
  { columns, rows }: ResultSet,
  rowsLeft: number,
  signal: AbortSignal,
): Promise<number> {
  let written = 0;
  for (const row of rows) {
    if (written === rowsLeft) break;
    writeRow(reply.writer, columns, row);
    written += 1;
    if (reply.isLarge) await reply.flush();
    signal.throwIfAborted();
  }
  return written;
}

/**
 * Writes result sets with the tokens that end them; a reply without any is one DONE. Stops in the
 * middle at `maxRows`. Throws when the signal aborts, and SqlError 8114 for a value that does not
 * fit; what was written until then is whole.
 */
export async function writeResultSets(
  reply: Reply,
  sets: readonly ResultSet[],
  { isProcedureCall, signal, maxRows }: ResultWriting,
): Promise<void> {
  const { writer } = reply;
  const token = isProcedureCall ? doneToken.doneInProc : doneToken.done;
  let rowsLeft = maxRows;
  for (const [index, set] of sets.entries()) {
    let rowCount = 0;
    if (set.columns.length > 0) {
      writeColumnMetadata(writer, set.columns);
      rowCount = await writeRows(reply, set, rowsLeft, signal);
      rowsLeft -= rowCount;
      if (rowsLeft === 0) return;
    }
    const more = isProcedureCall || index < sets.length - 1 ? doneStatus.more : doneStatus.final;
    writeDone(writer, { token, status: doneStatus.count | more, rowCount });
  }
  if (isProcedureCall) {
    writeReturnStatus(writer, 0);
    writeDone(writer, { token: doneToken.doneProc });
  } else if (sets.length === 0) {
    writeDone(writer);
  }
}
