import { z } from 'zod';
import { defineQuery, type ParameterType, type Query } from '../define-query';
import { bigIntText, int, text } from '../row-types';

const VIEW = 'catalog.event_message_context';

const COLUMNS = [
  'context_depth',
  'context_type',
  'context_source_name',
  'package_path',
  'property_name',
] as const;

const row = z.object({
  context_id: bigIntText,
  context_depth: int.nullable(),
  context_type: int.nullable(),
  context_source_name: text.nullable(),
  package_path: text.nullable(),
  property_name: text.nullable(),
  property_value: text.nullable(),
});

export type EventMessageContextRow = z.infer<typeof row>;

function contextOf(
  name: string,
  column: string,
  params: Record<string, ParameterType>,
  value: string,
): Query<EventMessageContextRow> {
  return defineQuery({
    name,
    // Neither store has an index that begins with this column on every version (ssisdb.md 2.3, 9): asked for one message
    // at a time, and only when somebody opens it.
    part: 'executionMessages',
    timeoutMs: 15_000,
    reads: { [VIEW]: [...COLUMNS, 'context_id', 'property_value', column] },
    params: { ...params, take: 'int' },
    sql: () => `SELECT TOP (@take) x.context_id AS context_id,
       ${COLUMNS.map((one) => (one === 'package_path' ? `LEFT(x.${one}, 4000) AS ${one}` : `x.${one} AS ${one}`)).join(', ')},
       CONVERT(nvarchar(4000), x.property_value) AS property_value
FROM catalog.event_message_context AS x
WHERE x.${column} = ${value}
ORDER BY x.context_id`,
    row,
  });
}

/** Context of a message that the engine's own host logged. */
export const eventMessageContextById = contextOf(
  'event-message-context-by-id',
  'event_message_id',
  { message_id: 'bigint' },
  '@message_id',
);

/** Context of a message that came from a worker: its id is NULL there (ssisdb.md 1.7). */
export const eventMessageContextByGuid = contextOf(
  'event-message-context-by-guid',
  'event_message_guid',
  { message_guid: 'text' },
  'CAST(@message_guid AS uniqueidentifier)',
);
