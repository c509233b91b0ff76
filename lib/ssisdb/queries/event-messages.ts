import { z } from 'zod';
import type { CatalogShape } from '../catalog-shape';
import { defineQuery, type ParameterType, type Query } from '../define-query';
import { bigIntText, guid, int, sqlInstant, text } from '../row-types';

const EVENT_MESSAGES = 'catalog.event_messages';

/** How many message types one page can be narrowed to; fewer are padded, so that there is one plan. */
export const TYPES_PER_QUERY = 8;

const PLAIN = [
  'event_message_id',
  'message_time',
  'message_type',
  'message_source_type',
  'package_name',
  'event_name',
  'message_source_name',
  'subcomponent_name',
  'threadID',
  'message_code',
] as const;

const LONG = ['package_path', 'execution_path'] as const;

const MESSAGE_READS = {
  [EVENT_MESSAGES]: [...PLAIN, ...LONG, 'operation_id', 'message', 'event_message_guid'],
};

const NO_GUID = `CAST('00000000-0000-0000-0000-000000000000' AS uniqueidentifier)`;

/** The view shows the guid since 2017 although no document lists it (ssisdb.md 1.6). */
function hasGuid(shape: CatalogShape): boolean {
  return shape.hasColumn(EVENT_MESSAGES, 'event_message_guid');
}

function guidOrNone(shape: CatalogShape): string {
  return hasGuid(shape) ? `COALESCE(m.event_message_guid, ${NO_GUID})` : NO_GUID;
}

const ID_OR_NONE = 'COALESCE(m.event_message_id, CAST(-1 AS bigint))';

/** The order of the stream. SQL Server refuses to order by a constant (error 408), so a missing guid is left out. */
function streamOrder(shape: CatalogShape, direction: 'ASC' | 'DESC'): string {
  const parts = ['m.message_time', ...(hasGuid(shape) ? [guidOrNone(shape)] : []), ID_OR_NONE];
  return parts.map((part) => `${part} ${direction}`).join(', ');
}

function selectList(shape: CatalogShape): string {
  return [
    ...PLAIN.map((column) => `m.${column} AS ${column}`),
    ...LONG.map((column) => `LEFT(m.${column}, 4000) AS ${column}`),
    `${hasGuid(shape) ? 'm.event_message_guid' : 'CAST(NULL AS uniqueidentifier)'} AS event_message_guid`,
    // The driver loses the offset and the last four digits: the place in the stream goes back and forth as text.
    'CONVERT(nvarchar(40), m.message_time) AS message_time_text',
    'LEFT(m.message, @length) AS message',
    'LEN(m.message) AS message_length',
  ].join(',\n       ');
}

const row = z.object({
  event_message_id: bigIntText.nullable(),
  message_time: sqlInstant,
  message_type: int,
  message_source_type: int.nullable(),
  package_name: text.nullable(),
  event_name: text.nullable(),
  message_source_name: text.nullable(),
  subcomponent_name: text.nullable(),
  threadID: int.nullable(),
  message_code: int.nullable(),
  package_path: text.nullable(),
  execution_path: text.nullable(),
  event_message_guid: guid.nullable(),
  message_time_text: text,
  message: text.nullable(),
  message_length: int.nullable(),
});

export type EventMessageRow = z.infer<typeof row>;

const typeParams = Array.from({ length: TYPES_PER_QUERY }, (_, index) => `type${index}`);

const pageParams: Record<string, ParameterType> = {
  execution_id: 'bigint',
  take: 'int',
  length: 'int',
  key_guid: 'text',
  key_id: 'bigint',
  any_type: 'int',
  ...Object.fromEntries(typeParams.map((name): [string, ParameterType] => [name, 'int'])),
  source_type: 'int',
  source_name: 'text',
  path_pattern: 'text',
  text_pattern: 'text',
};

/** Where a page begins, and in which direction it goes. */
type Side = { time: 'after_time' | 'before_time'; comparison: '<' | '>'; order: 'ASC' | 'DESC' };

/** Everything beyond the key in one direction; exact, because SQL Server compares with its own seven digits. */
function beyondKey(shape: CatalogShape, { time, comparison }: Side): string {
  const keyTime = `CAST(@${time} AS datetimeoffset(7))`;
  const keyGuid = 'CAST(@key_guid AS uniqueidentifier)';
  return `(m.message_time ${comparison} ${keyTime}
    OR (m.message_time = ${keyTime} AND (${guidOrNone(shape)} ${comparison} ${keyGuid}
      OR (${guidOrNone(shape)} = ${keyGuid} AND ${ID_OR_NONE} ${comparison} @key_id))))`;
}

/** What is NULL narrows nothing. */
const FILTER = `(@any_type = 1 OR m.message_type IN (${typeParams.map((name) => `@${name}`).join(', ')}))
  AND (@source_type IS NULL OR m.message_source_type = @source_type)
  AND (@source_name IS NULL OR m.message_source_name = @source_name)
  AND (@path_pattern IS NULL OR m.package_path LIKE @path_pattern ESCAPE '~')
  AND (@text_pattern IS NULL OR m.message LIKE @text_pattern ESCAPE '~')`;

// Only operation_id is indexed (ssisdb.md 9): the messages of one execution are found by it, and the rest is decided on
// these. WITH TIES: rows that nothing tells apart never fall on both sides of a page's end.
function messagePage(name: string, side: Side): Query<EventMessageRow> {
  return defineQuery({
    name,
    part: 'executionMessages',
    timeoutMs: 15_000,
    reads: MESSAGE_READS,
    params: { ...pageParams, [side.time]: 'text' },
    sql: (shape) => `SELECT TOP (@take) WITH TIES ${selectList(shape)}
FROM catalog.event_messages AS m
WHERE m.operation_id = @execution_id
  AND ${beyondKey(shape, side)}
  AND ${FILTER}
ORDER BY ${streamOrder(shape, side.order)}`,
    row,
  });
}

/** Messages behind a key, oldest first. */
export const eventMessagesAfter = messagePage('event-messages-after', {
  time: 'after_time',
  comparison: '>',
  order: 'ASC',
});

/** Messages in front of a key, newest first. */
export const eventMessagesBefore = messagePage('event-messages-before', {
  time: 'before_time',
  comparison: '<',
  order: 'DESC',
});

/** Errors and failed tasks of an execution, oldest first. */
export const eventMessageErrors = defineQuery({
  name: 'event-message-errors',
  part: 'executionMessages',
  timeoutMs: 15_000,
  reads: MESSAGE_READS,
  params: { execution_id: 'bigint', take: 'int', length: 'int' },
  sql: (shape) => `SELECT TOP (@take) ${selectList(shape)}
FROM catalog.event_messages AS m
WHERE m.operation_id = @execution_id AND m.message_type IN (120, 130)
ORDER BY ${streamOrder(shape, 'ASC')}`,
  row,
});

/** How many messages of each type, among at most `count_up_to` of them. */
export const eventMessageCounts = defineQuery({
  name: 'event-message-counts',
  part: 'executionMessages',
  timeoutMs: 15_000,
  reads: { [EVENT_MESSAGES]: ['message_type', 'operation_id'] },
  params: { execution_id: 'bigint', count_up_to: 'int' },
  sql: () => `SELECT c.message_type AS message_type, COUNT(c.message_type) AS message_count
FROM (SELECT TOP (@count_up_to) m.message_type AS message_type
      FROM catalog.event_messages AS m
      WHERE m.operation_id = @execution_id) AS c
GROUP BY c.message_type`,
  row: z.object({ message_type: int, message_count: int }),
});

/** One message by its key, as much of its text as `length`. */
export const eventMessageText = defineQuery({
  name: 'event-message-text',
  part: 'executionMessages',
  timeoutMs: 30_000,
  reads: {
    [EVENT_MESSAGES]: [
      'operation_id',
      'message_time',
      'event_message_id',
      'event_message_guid',
      'message',
    ],
  },
  params: {
    execution_id: 'bigint',
    length: 'int',
    at_time: 'text',
    at_guid: 'text',
    at_id: 'bigint',
  },
  sql: (
    shape,
  ) => `SELECT TOP (1) LEFT(m.message, @length) AS message, LEN(m.message) AS message_length
FROM catalog.event_messages AS m
WHERE m.operation_id = @execution_id
  AND m.message_time = CAST(@at_time AS datetimeoffset(7))
  AND ${guidOrNone(shape)} = CAST(@at_guid AS uniqueidentifier)
  AND ${ID_OR_NONE} = @at_id`,
  row: z.object({ message: text.nullable(), message_length: int.nullable() }),
});
