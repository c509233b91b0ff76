import type { EventMessage, EventMessageFilter } from '@/lib/domain/executions/event-message';
import {
  encodeMessageKey,
  NO_GUID,
  NO_ID,
  type EventMessageKey,
} from '@/lib/domain/executions/event-message-key';
import type { ContextRow } from '@/lib/domain/executions/event-message-context';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import type { Section } from '@/lib/domain/section';
import {
  eventMessageContextByGuid,
  eventMessageContextById,
} from '@/lib/ssisdb/queries/event-message-context';
import {
  eventMessageCounts,
  eventMessageErrors,
  eventMessagesAfter,
  eventMessagesBefore,
  eventMessageText,
} from '@/lib/ssisdb/queries/event-messages';
import { executionPresence } from '@/lib/ssisdb/queries/execution-header';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { answerSection } from '@/lib/collect/answer-section';
import { bounded, type Bounded } from './bounded';
import { cutPage } from './cut-page';
import { presenceOf, type Presence } from './execution-presence';
import { messageFilterParameters, messageKeyParameters } from './message-parameters';
import type { Reading, ReadSession } from './on-demand-reader';
import { onDemandReader, type ReadPlace } from './on-demand-readers';
import { runTogether } from '@/lib/collect/run-together';
import {
  isFoundInSecret,
  keyOfRow,
  toContextRow,
  toEventMessage,
  toShownText,
} from './to-event-message';

const MESSAGES = 'catalog.event_messages';
const CONTEXT = 'catalog.event_message_context';

/** What a list shows of a message; the rest is asked for when somebody opens it. */
export const PREVIEW_LENGTH = 2_000;
const MAX_ERRORS = 200;
/** Counting goes through the rows of the execution one by one: beyond this it is "more than". */
export const COUNT_UP_TO = 10_000;
const MAX_WHOLE_LENGTH = 8_000_000;
const MAX_CONTEXT_ROWS = 2_000;

export type MessagePageRequest = {
  executionId: string;
  direction: 'after' | 'before';
  key: EventMessageKey;
  filter: EventMessageFilter;
  take: number;
  /** Characters of each message. */
  length: number;
};

export type MessagePage = {
  messages: EventMessage[];
  hasMore: boolean;
  /** Where the next page in the same direction begins; null for an empty page. */
  nextKey: string | null;
};

type Read<Value> = Promise<Result<Reading<Value & { presence: Presence }>>>;

/**
 * Reads the messages behind or in front of a key, always oldest first. Throws AppError `notFound` and `busy`, and the
 * signal's reason when the caller has left; so do the other reads.
 */
export function readMessages(
  { cluster, folders }: ReadPlace,
  request: MessagePageRequest,
  signal?: AbortSignal,
): Read<{ messages: Section<MessagePage> }> {
  const read = (session: ReadSession) => collectMessages(session, request, folders);
  return onDemandReader(cluster).read(read, signal);
}

async function collectMessages(
  session: ReadSession,
  request: MessagePageRequest,
  folders: FolderLimit,
) {
  const { capabilities } = session;
  const { executionId, direction, key, filter, take, length } = request;
  const query = direction === 'after' ? eventMessagesAfter : eventMessagesBefore;
  const { presence, page } = await runTogether(
    'execution-messages',
    { presence: executionPresence, page: query },
    {
      execution_id: executionId,
      take: take + 1,
      length,
      ...messageKeyParameters(key, direction),
      ...messageFilterParameters(filter),
    },
    session,
  );
  const { text } = filter;
  const messages = answerSection(
    page,
    (found) => {
      const { rows, hasMore } = cutPage(found, take, (row) => encodeMessageKey(keyOfRow(row)));
      const shown = text === null ? rows : rows.filter((row) => !isFoundInSecret(row, text));
      const list = shown.map(toEventMessage);
      const last = rows.at(-1);
      return {
        messages: direction === 'after' ? list : list.toReversed(),
        hasMore,
        nextKey: last ? encodeMessageKey(keyOfRow(last)) : null,
      };
    },
    { object: MESSAGES, capabilities },
  );
  return { presence: presenceOf(presence, capabilities, folders), messages };
}

export type ExecutionErrorsReading = {
  errors: Section<Omit<MessagePage, 'nextKey'>>;
  counts: Section<{ typeCode: number; count: number }[]>;
};

/** Reads the first errors of an execution, and how many messages of each type it has. */
export function readErrors(
  { cluster, folders }: ReadPlace,
  executionId: string,
  signal?: AbortSignal,
): Read<ExecutionErrorsReading> {
  return onDemandReader(cluster).read(async (session) => {
    const { capabilities } = session;
    const answers = await runTogether(
      'execution-errors',
      { presence: executionPresence, errors: eventMessageErrors, counts: eventMessageCounts },
      {
        execution_id: executionId,
        take: MAX_ERRORS + 1,
        length: PREVIEW_LENGTH,
        count_up_to: COUNT_UP_TO,
      },
      session,
    );
    const asked = { object: MESSAGES, capabilities };
    return {
      presence: presenceOf(answers.presence, capabilities, folders),
      errors: answerSection(
        answers.errors,
        (rows) => ({
          messages: rows.slice(0, MAX_ERRORS).map(toEventMessage),
          hasMore: rows.length > MAX_ERRORS,
        }),
        asked,
      ),
      counts: answerSection(
        answers.counts,
        (rows) => rows.map((row) => ({ typeCode: row.message_type, count: row.message_count })),
        asked,
      ),
    };
  }, signal);
}

export type WholeText = ReturnType<typeof toShownText>;

/** Reads one message whole, or as much of it as anybody may want to read. Null: it is no longer there. */
export function readMessageText(
  { cluster, folders }: ReadPlace,
  { executionId, key }: { executionId: string; key: EventMessageKey },
  signal?: AbortSignal,
): Read<{ message: Section<WholeText | null> }> {
  return onDemandReader(cluster).read(async (session) => {
    const { capabilities } = session;
    const { presence, message } = await runTogether(
      'execution-message',
      { presence: executionPresence, message: eventMessageText },
      {
        execution_id: executionId,
        length: MAX_WHOLE_LENGTH,
        at_time: key.timeText,
        at_guid: key.guid,
        at_id: key.id,
      },
      session,
    );
    return {
      presence: presenceOf(presence, capabilities, folders),
      message: answerSection(
        message,
        ([row]) => (row ? toShownText(row.message, row.message_length) : null),
        { object: MESSAGES, capabilities },
      ),
    };
  }, signal);
}

/** Reads what was around when a message was logged; by guid in Scale Out, by id elsewhere. */
export function readMessageContext(
  { cluster, folders }: ReadPlace,
  { executionId, key }: { executionId: string; key: EventMessageKey },
  signal?: AbortSignal,
): Read<{ context: Section<Bounded<ContextRow> | null> }> {
  return onDemandReader(cluster).read(async (session) => {
    const { capabilities } = session;
    const hasGuid = key.guid !== NO_GUID;
    // The message itself proves that it belongs to this execution: the view on contexts does not say.
    const answers = await runTogether(
      'execution-message-context',
      {
        presence: executionPresence,
        message: eventMessageText,
        context: hasGuid ? eventMessageContextByGuid : eventMessageContextById,
      },
      {
        execution_id: executionId,
        take: MAX_CONTEXT_ROWS + 1,
        length: 1,
        at_time: key.timeText,
        at_guid: key.guid,
        at_id: key.id,
        ...(hasGuid ? { message_guid: key.guid } : { message_id: key.id }),
      },
      session,
    );
    const asked = { object: CONTEXT, capabilities };
    const isThere = !answers.message.ok || answers.message.value.length > 0;
    return {
      presence: presenceOf(answers.presence, capabilities, folders),
      context: isThere
        ? answerSection(contextAnswer(answers, key), toContext, asked)
        : answerSection({ ok: true, value: null }, (none) => none, asked),
    };
  }, signal);
}

type ContextAnswers = {
  message: Result<unknown[]>;
  context: Result<Parameters<typeof toContextRow>[0][]>;
};

/** Rows only where the message was found; a message without id and guid has no context that could be found. */
function contextAnswer({ message, context }: ContextAnswers, key: EventMessageKey) {
  if (!message.ok) return message;
  if (key.guid === NO_GUID && key.id === NO_ID) return { ok: true as const, value: [] };
  return context;
}

function toContext(rows: Parameters<typeof toContextRow>[0][]) {
  return bounded(rows, MAX_CONTEXT_ROWS, toContextRow);
}
