import { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { skipHeaders } from './request';
import { SqlError } from './sql-error';
import { environmentChange, writeDone, writeEnvironmentChange } from './tokens';

/** Request types of [MS-TDS], Transaction Manager Request. */
const request = { begin: 5, commit: 7, rollback: 8, save: 9 } as const;

const NO_DESCRIPTOR = Buffer.alloc(0);

/**
 * Answers a connection's transaction requests. A transaction changes nothing here: what the handler
 * returns does not depend on it.
 */
export class Transactions {
  #descriptor: Buffer | null = null;
  #begun = 0n;

  /** A reset connection has no transaction. */
  reset(): void {
    this.#descriptor = null;
  }

  /** Throws SqlError 3902 or 3903 when there is nothing to commit or roll back. */
  answer(payload: Buffer, writer: ByteWriter): void {
    const kind = skipHeaders(new ByteReader(payload)).uint16();
    if (kind === request.begin) this.#begin(writer);
    else if (kind === request.commit) this.#end(writer, environmentChange.commitTransaction);
    else if (kind === request.rollback) this.#end(writer, environmentChange.rollbackTransaction);
    else if (kind !== request.save) {
      throw new SqlError(`Transaction request ${kind} is not supported.`, { number: 3930 });
    }
    writeDone(writer);
  }

  #begin(writer: ByteWriter): void {
    this.#begun += 1n;
    const descriptor = Buffer.alloc(8);
    descriptor.writeBigUInt64LE(this.#begun);
    this.#descriptor = descriptor;
    writeEnvironmentChange(writer, environmentChange.beginTransaction, {
      to: descriptor,
      from: NO_DESCRIPTOR,
    });
  }

  #end(writer: ByteWriter, change: number): void {
    if (!this.#descriptor) {
      const isCommit = change === environmentChange.commitTransaction;
      throw new SqlError('The request has no corresponding BEGIN TRANSACTION.', {
        number: isCommit ? 3902 : 3903,
      });
    }
    writeEnvironmentChange(writer, change, { to: NO_DESCRIPTOR, from: this.#descriptor });
    this.#descriptor = null;
  }
}
