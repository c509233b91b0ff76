import type {
  eventMessageContextByGuid,
  eventMessageContextById,
} from '@/lib/ssisdb/queries/event-message-context';
import type {
  eventMessageCounts,
  eventMessageErrors,
  eventMessagesAfter,
  eventMessagesBefore,
  eventMessageText,
} from '@/lib/ssisdb/queries/event-messages';
import { errorContext } from '../simulation/message-texts';
import type { SimulatedMessage } from '../simulation/execution-messages';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { findMessage, streamOf, type MessageStream } from './message-stream';
import { isMessageWanted } from './message-filter';
import { integerParameter, takeParameter, textParameter } from './parameters';
import { serverTicks, serverTicksText, ticksOfText } from './server-ticks';

const COLUMNS = {
  event_message_id: sqlType.bigint,
  message_time: sqlType.datetimeoffset,
  message_type: sqlType.smallint,
  message_source_type: sqlType.smallint,
  package_name: sqlType.nvarchar(260),
  event_name: sqlType.nvarchar(1_024),
  message_source_name: sqlType.nvarchar(4_000),
  subcomponent_name: sqlType.nvarchar(4_000),
  threadID: sqlType.int,
  message_code: sqlType.int,
  package_path: sqlType.nvarchar('max'),
  execution_path: sqlType.nvarchar('max'),
  event_message_guid: sqlType.uniqueidentifier,
  message_time_text: sqlType.nvarchar(40),
  message: sqlType.nvarchar('max'),
  message_length: sqlType.bigint,
};

const CONTEXT_COLUMNS = {
  context_id: sqlType.bigint,
  context_depth: sqlType.int,
  context_type: sqlType.smallint,
  context_source_name: sqlType.nvarchar(4_000),
  package_path: sqlType.nvarchar('max'),
  property_name: sqlType.nvarchar(4_000),
  property_value: sqlType.nvarchar(4_000),
};

const TICKS_PER_MS = 10_000n;
const ERROR_TYPES = [120, 130];

function toRow(question: Question, { execution }: MessageStream, message: SimulatedMessage) {
  const { event, text, ticks } = message;
  const ms = Number(serverTicks(question, ticks) / TICKS_PER_MS);
  return {
    event_message_id: message.id,
    message_time: new Date(ms),
    message_type: message.typeCode,
    message_source_type: message.sourceTypeCode,
    package_name: event && execution.plan.package.name,
    event_name: event?.name ?? null,
    message_source_name: event?.sourceName ?? null,
    subcomponent_name: event?.subcomponentName ?? null,
    threadID: event?.threadId ?? null,
    message_code: event?.code ?? null,
    package_path: event?.packagePath ?? null,
    execution_path: event?.executionPath ?? null,
    event_message_guid: message.guid,
    message_time_text: serverTicksText(question, ticks),
    message: text && text.beginning(Number(integerParameter(question, 'length') ?? 0n)),
    message_length: text?.length ?? null,
  };
}

function pageRows(question: Question, step: 1 | -1) {
  const stream = streamOf(question);
  if (!stream) return [];
  const time = ticksOfText(textParameter(question, step === 1 ? 'after_time' : 'before_time'));
  const isWanted = isMessageWanted(question);
  const take = takeParameter(question);
  const rows: ReturnType<typeof toRow>[] = [];
  if (time === null) return rows;
  const key = {
    ticks: time,
    guid: textParameter(question, 'key_guid') ?? '',
    id: integerParameter(question, 'key_id') ?? -1n,
  };
  const first = stream.indexBeyond(key, step);
  for (let index = first; index >= 0 && index < stream.count; index += step) {
    if (rows.length >= take) break;
    const message = stream.at(index);
    if (isWanted(message)) rows.push(toRow(question, stream, message));
  }
  return rows;
}

function errorRows(question: Question) {
  const stream = streamOf(question);
  if (!stream) return [];
  const take = takeParameter(question);
  const rows: ReturnType<typeof toRow>[] = [];
  for (let index = 0; index < stream.count && rows.length < take; index += 1) {
    if (!ERROR_TYPES.includes(stream.typeCodeAt(index))) continue;
    rows.push(toRow(question, stream, stream.at(index)));
  }
  return rows;
}

function countRows(question: Question) {
  const stream = streamOf(question);
  const limit = Number(integerParameter(question, 'count_up_to') ?? 0n);
  const counts = new Map<number, number>();
  for (let index = 0; stream && index < Math.min(stream.count, limit); index += 1) {
    const typeCode = stream.typeCodeAt(index);
    counts.set(typeCode, (counts.get(typeCode) ?? 0) + 1);
  }
  return [...counts].map(([message_type, message_count]) => ({ message_type, message_count }));
}

function textRows(question: Question) {
  const stream = streamOf(question);
  const ticks = ticksOfText(textParameter(question, 'at_time'));
  if (!stream || ticks === null) return [];
  const id = integerParameter(question, 'at_id') ?? -1n;
  const guid = textParameter(question, 'at_guid') ?? '';
  // One before the key, so that the message of the key itself is the first beyond.
  const index = stream.indexBeyond({ ticks, guid, id: id - 1n }, 1);
  const message = index < stream.count ? stream.at(index) : null;
  if (!message || !stream.isAt(message, { ticks, guid, id })) return [];
  const length = Number(integerParameter(question, 'length') ?? 0n);
  const { text } = message;
  return [{ message: text && text.beginning(length), message_length: text?.length ?? null }];
}

function contextRows(question: Question) {
  const message = findMessage(question);
  if (message?.typeCode !== 120) return [];
  return errorContext()
    .slice(0, takeParameter(question))
    .map((one, index) => ({
      context_id: index + 1,
      context_depth: one.depth,
      context_type: one.type,
      context_source_name: one.sourceName,
      package_path: one.packagePath,
      property_name: one.property,
      property_value: one.value,
    }));
}

export const eventMessageAnswers = {
  'event-messages-after': defineAnswer<typeof eventMessagesAfter>(COLUMNS, (question) =>
    pageRows(question, 1),
  ),
  'event-messages-before': defineAnswer<typeof eventMessagesBefore>(COLUMNS, (question) =>
    pageRows(question, -1),
  ),
  'event-message-errors': defineAnswer<typeof eventMessageErrors>(COLUMNS, errorRows),
  'event-message-counts': defineAnswer<typeof eventMessageCounts>(
    { message_type: sqlType.smallint, message_count: sqlType.int },
    countRows,
  ),
  'event-message-text': defineAnswer<typeof eventMessageText>(
    { message: sqlType.nvarchar('max'), message_length: sqlType.bigint },
    textRows,
  ),
  'event-message-context-by-id': defineAnswer<typeof eventMessageContextById>(
    CONTEXT_COLUMNS,
    contextRows,
  ),
  'event-message-context-by-guid': defineAnswer<typeof eventMessageContextByGuid>(
    CONTEXT_COLUMNS,
    contextRows,
  ),
};
