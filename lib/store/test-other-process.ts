import { onTestFinished } from 'vitest';
import { connect } from '@/lib/store/database/connect';

/** Runs SQL on a file as another program would, on one connection, for one test. Resolves with the rows. */
export async function connectOtherProcess(file: string) {
  const adapter = await connect(file);
  onTestFinished(() => adapter.dispose());
  return async (sql: string): Promise<Record<string, unknown>[]> => {
    const { columnNames, rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
    return rows.map((row) => Object.fromEntries(columnNames.map((name, at) => [name, row[at]])));
  };
}
