import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';

const NO_ARGUMENTS = { args: [], argTypes: [] };

/**
 * Runs everything, transactions too, on the one connection that the adapter opened first, one after the other. By itself
 * the adapter leaves its connection behind with every transaction: the next one lacks its PRAGMAs, and the old one stays
 * open until it is collected. Transactions are immediate: none finds out half-way that another process writes.
 */
export function singleConnection(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = adapter;
  let last: Promise<void> = Promise.resolve();

  /** Resolves when all that came before has ended, with what lets the next one begin. */
  async function takeTurn(): Promise<() => void> {
    const before = last;
    let end = (): void => undefined;
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }

  async function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const end = await takeTurn();
    try {
      return await run();
    } finally {
      end();
    }
  }

  async function startTransaction(): Promise<Transaction> {
    const end = await takeTurn();
    const execute = (sql: string) => adapter.executeRaw({ sql, ...NO_ARGUMENTS });
    try {
      await execute('BEGIN IMMEDIATE');
    } catch (error) {
      end();
      throw error;
    }
    return {
      provider,
      adapterName,
      options: { usePhantomQuery: true },
      queryRaw: (query) => adapter.queryRaw(query),
      executeRaw: (query) => adapter.executeRaw(query),
      commit: async () => {
        try {
          await execute('COMMIT');
        } catch (error) {
          await execute('ROLLBACK').catch(() => undefined);
          throw error;
        } finally {
          end();
        }
      },
      rollback: async () => {
        // SQLite has rolled back by itself after some errors, a full disk among them.
        await execute('ROLLBACK').catch(() => undefined);
        end();
      },
    };
  }

  return {
    provider,
    adapterName,
    queryRaw: (query: SqlQuery) => inTurn(() => adapter.queryRaw(query)),
    executeRaw: (query: SqlQuery) => inTurn(() => adapter.executeRaw(query)),
    executeScript: (script) => inTurn(() => adapter.executeScript(script)),
    startTransaction,
    dispose: () => adapter.dispose(),
  };
}
