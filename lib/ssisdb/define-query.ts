import type { z } from 'zod';
import type { ReadPart } from '@/lib/domain/panel-parts';
import type { CatalogShape } from './catalog-shape';

/** Objects and columns that a query reads: rights and columns are tested for exactly these at connect time. */
export type Reads = Record<string, readonly string[]>;

/** Parameters by name; the type decides what SQL Server is told. */
export type ParameterType = 'int' | 'bigint' | 'text';

/**
 * One statement and the shape of its rows. `sql` is one SELECT with two-part names, every column listed and aliased with
 * SQL Server's own name, valid on SQL Server 2017–2025; what a version may lack is asked of `shape`.
 */
export type Query<Row = unknown> = {
  name: string;
  timeoutMs: number;
  /** What it is read for; missing where that is no panel, such as a test of rights. */
  part?: ReadPart;
  reads: Reads;
  params: Readonly<Record<string, ParameterType>>;
  sql: (shape: CatalogShape) => string;
  row: z.ZodType<Row>;
};

/** Declares a query. The name is what a DBA sees in a trace, and what cost and errors are reported by. */
export function defineQuery<Row>(query: Query<Row>): Query<Row> {
  return query;
}

/** The row type of a query. */
export type RowOf<Q> = Q extends Query<infer Row> ? Row : never;
