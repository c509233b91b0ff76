import type { Query, RowOf } from '@/lib/ssisdb/define-query';
import type { FaultName } from '../faults';
import type { World } from '../simulation/world';
import type { SqlType } from '../tds/sql-types';
import type { Rights } from './rights';

/** All that an answer may depend on. */
export type Question = {
  world: World;
  /** The instant of the query by the true clock, in ms; SQL Server's own may differ (see server-clock.ts). */
  nowMs: number;
  userName: string;
  /** What the login may do. */
  rights: Rights;
  /** What it is told that it may do. */
  statedRights: Rights;
  faults: ReadonlySet<FaultName>;
  /** The statement, without its tag. */
  text: string;
  parameters: Record<string, unknown>;
};

export type Answer = {
  columns: Record<string, SqlType>;
  rows: (question: Question) => Record<string, unknown>[];
};

/** Declares the answer to a query: exactly the columns of its row schema, or it does not compile. */
export function defineAnswer<Q extends Query<object>>(
  columns: Record<keyof RowOf<Q> & string, SqlType>,
  rows: (question: Question) => Record<keyof RowOf<Q> & string, unknown>[],
): Answer {
  return { columns, rows };
}
