import type { Database } from './open-database';

/** Runs work on the database, when it is its turn. */
export type RunWork = <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
