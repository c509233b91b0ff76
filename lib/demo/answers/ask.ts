import { DOCUMENTED_SHAPE, type CatalogShape } from '@/lib/ssisdb/catalog-shape';
import type { Query } from '@/lib/ssisdb/define-query';
import { statementText } from '@/lib/ssisdb/statement-text';
import type { FaultName } from '../faults';
import { buildWorld } from '../simulation/build-world';
import type { ResultSet } from '../tds/tds-server';
import { answerBatch, type Instance } from './answer-batch';
import { DEFAULT_RIGHTS } from './rights';

/** An instance for a test, half a minute into the busy story. */
export function buildInstance(overrides: Partial<Instance> = {}): Instance {
  const world = overrides.world ?? buildWorld();
  return {
    world,
    nowMs: world.atMs + 123,
    userName: 'watcher',
    rights: DEFAULT_RIGHTS,
    faults: new Set(),
    ...overrides,
  };
}

type Values = Record<string, unknown>;

/** The result set of one query, asked as the product asks it; parameters that are not given are NULL. */
export function ask(
  query: Query,
  instance: Instance,
  values: Values = {},
  shape: CatalogShape = DOCUMENTED_SHAPE,
): ResultSet {
  const parameters = Object.fromEntries(
    Object.keys(query.params).map((name) => [name, values[name] ?? (name === 'take' ? 100 : null)]),
  );
  const [answer, ...more] = answerBatch(
    { text: statementText(query, shape), parameters },
    instance,
  );
  if (!answer || more.length > 0) throw new Error('expected exactly one result set');
  return answer;
}

/** Its rows by column. */
export function askRows(
  query: Query,
  instance: Instance,
  values: Values = {},
  shape: CatalogShape = DOCUMENTED_SHAPE,
): Record<string, unknown>[] {
  return ask(query, instance, values, shape).rows.map((row) => row as Record<string, unknown>);
}

/** Only these faults on. */
export function withFaults(...faults: FaultName[]): ReadonlySet<FaultName> {
  return new Set(faults);
}
