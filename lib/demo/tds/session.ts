import type { ResultSet, SqlBatch, TdsServerOptions } from './handler';
import { answerDriverStatement } from './driver-statements';
import { packetStatus, packetType, type Message } from './packets';
import { ProtocolError } from './protocol-error';
import type { Reply } from './reply';
import { readProcedureCall, readSqlBatch } from './request';
import { writeResultSets } from './result-writer';
import { SqlError } from './sql-error';
import {
  doneStatus,
  doneToken,
  environmentChange,
  writeDone,
  writeEnvironmentChange,
  writeError,
} from './tokens';
import { Transactions } from './transactions';

/** What becomes of the connection after a request. */
type Aftermath = 'keep' | 'end' | 'drop';

const FATAL_SEVERITY = 20;
const HANDLER_ERROR = 50_000;

function readRequest({ type, payload }: Message): SqlBatch {
  if (type === packetType.sqlBatch) return readSqlBatch(payload);
  if (type === packetType.rpc) return readProcedureCall(payload);
  throw new ProtocolError(`a message of type ${type} instead of a request`);
}

function toSqlError(error: unknown): SqlError {
  if (error instanceof SqlError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new SqlError(message, { number: HANDLER_ERROR });
}

/** A handler that ignores its signal must not hold up the reply to a cancel. */
async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('canceled')), { once: true });
  });
  return Promise.race([work, aborted]);
}

/** What a logged-in client asks for, one request at a time. */
export class Session {
  readonly #options: TdsServerOptions;
  readonly #transactions = new Transactions();

  constructor(options: TdsServerOptions) {
    this.#options = options;
  }

  /**
   * Answers one request. Errors of the handler become ERROR tokens; a ProtocolError is thrown, and
   * then there is no reply.
   */
  async answer(message: Message, reply: Reply, signal: AbortSignal): Promise<Aftermath> {
    const isProcedureCall = message.type === packetType.rpc;
    const doneAtEnd = isProcedureCall ? doneToken.doneProc : doneToken.done;
    let aftermath: Aftermath = 'keep';
    try {
      aftermath = await this.#answerRequest(message, reply, signal);
    } catch (error) {
      if (error instanceof ProtocolError) throw error;
      if (!signal.aborted) {
        const sqlError = toSqlError(error);
        writeError(reply.writer, sqlError);
        if (sqlError.severity >= FATAL_SEVERITY) aftermath = 'end';
      }
      writeDone(reply.writer, { token: doneAtEnd, status: doneStatus.error });
    }
    if (aftermath === 'drop') await reply.sendUnfinished();
    else reply.end();
    return aftermath;
  }

  async #answerRequest(message: Message, reply: Reply, signal: AbortSignal): Promise<Aftermath> {
    const { writer } = reply;
    if (message.status & packetStatus.ignore) {
      // The client gave up while sending: nothing is executed, but it still reads a reply.
      writeDone(writer, { status: doneStatus.error });
      return 'keep';
    }
    this.#resetIfAsked(message, reply);
    if (message.type === packetType.transactionManager) {
      this.#transactions.answer(message.payload, writer);
      return 'keep';
    }
    const batch = readRequest(message);
    const isProcedureCall = message.type === packetType.rpc;
    const known = answerDriverStatement(batch.text);
    const sets = known ?? (await unlessAborted(this.#execute(batch, signal), signal));
    const drops = !known && this.#options.dropMidResult?.(batch) === true;
    const rowCount = sets.reduce((sum, { rows }) => sum + rows.length, 0);
    const maxRows = drops ? Math.floor(rowCount / 2) : Infinity;
    await writeResultSets(reply, sets, { isProcedureCall, signal, maxRows });
    return drops ? 'drop' : 'keep';
  }

  /** Async, so that a handler that throws at once is no different from one that rejects. */
  async #execute(batch: SqlBatch, signal: AbortSignal): Promise<ResultSet[]> {
    return this.#options.execute(batch, signal);
  }

  #resetIfAsked({ status }: Message, { writer }: Reply): void {
    const keepsTransaction = (status & packetStatus.resetConnectionKeepTransaction) !== 0;
    if (!keepsTransaction && !(status & packetStatus.resetConnection)) return;
    if (!keepsTransaction) this.#transactions.reset();
    writeEnvironmentChange(writer, environmentChange.resetConnection, { to: '', from: '' });
  }
}
