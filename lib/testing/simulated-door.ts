import { answerBatch } from '@/lib/demo/answers/answer-batch';
import { DEFAULT_RIGHTS } from '@/lib/demo/answers/rights';
import { advance } from '@/lib/demo/simulation/advance';
import type { World } from '@/lib/demo/simulation/world';
import type { CatalogShape } from '@/lib/ssisdb/catalog-shape';
import type { Query } from '@/lib/ssisdb/define-query';
import { parseRows } from '@/lib/ssisdb/parse-rows';
import type { BatchRows, ParameterValues, QuerySet } from '@/lib/ssisdb/ssisdb';
import { statementText } from '@/lib/ssisdb/statement-text';

/** A door to a simulated cluster without a wire between them; its clock stands still until it is moved on. */
export class SimulatedDoor {
  readonly generation = 1;

  constructor(private readonly world: World) {}

  get now(): Date {
    return new Date(this.world.atMs);
  }

  moveOn(ms: number): void {
    advance(this.world, this.world.atMs + ms);
  }

  async run<Row>(query: Query<Row>, params: ParameterValues, shape: CatalogShape) {
    return {
      result: this.answer(query, params, shape),
      roundTrip: { name: query.name, startedAt: this.now, durationMs: 1, byteCount: 1 },
    };
  }

  async runBatch<Set extends QuerySet>(
    name: string,
    queries: Set,
    params: ParameterValues,
    shape: CatalogShape,
  ) {
    const rows = Object.entries(queries).map(([key, query]) => [
      key,
      this.answer(query, params, shape),
    ]);
    return {
      result: { ok: true as const, value: Object.fromEntries(rows) as BatchRows<Set> },
      roundTrip: { name, startedAt: this.now, durationMs: 1, byteCount: 1 },
    };
  }

  async disconnect(): Promise<void> {
    throw new Error('A simulated primary is not left.');
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }

  private answer<Row>(query: Query<Row>, params: ParameterValues, shape: CatalogShape) {
    const parameters = Object.fromEntries(
      Object.entries(query.params).map(([name, type]) => {
        const value = params[name] ?? null;
        return [name, type === 'bigint' && value !== null ? BigInt(value) : value];
      }),
    );
    const [answer] = answerBatch(
      { text: statementText(query, shape), parameters },
      {
        world: this.world,
        nowMs: this.world.atMs,
        userName: 'watcher',
        rights: DEFAULT_RIGHTS,
        faults: new Set(),
      },
    );
    return parseRows(query, (answer?.rows ?? []).map(toDriverRow));
  }
}

/** The driver gives a datetimeoffset as a Date. */
function toDriverRow(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isOffsetDate(value) ? value.date : value]),
  );
}

function isOffsetDate(value: unknown): value is { date: Date } {
  return (
    typeof value === 'object' && value !== null && 'date' in value && value.date instanceof Date
  );
}
