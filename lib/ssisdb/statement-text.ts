import type { CatalogShape } from './catalog-shape';
import type { Query } from './define-query';

/** Waits at most a second for a lock and loses every deadlock: watching must never hold up the watched. */
const MANNERS = 'SET LOCK_TIMEOUT 1000; SET DEADLOCK_PRIORITY LOW;';

/** The text of one query as it is sent: its tag tells a DBA in a trace, and the embedded cluster, what it is. */
export function statementText(query: Query, shape: CatalogShape): string {
  return `${tag(query.name)} ${MANNERS}\n${query.sql(shape)};`;
}

/** Several queries in one round trip, each with its own tag and result set. */
export function batchText(name: string, queries: readonly Query[], shape: CatalogShape): string {
  const statements = queries.map((query) => `${tag(query.name)}\n${query.sql(shape)};`);
  return [`${tag(name)} ${MANNERS}`, ...statements].join('\n');
}

function tag(name: string): string {
  return `/* scale-out-watch:${name} */`;
}
