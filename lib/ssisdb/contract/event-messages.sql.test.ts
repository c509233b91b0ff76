import { beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENTED_SHAPE, type CatalogShape } from '../catalog-shape';
import {
  eventMessageCounts,
  eventMessageErrors,
  eventMessagesAfter,
  eventMessagesBefore,
  eventMessageText,
  type EventMessageRow,
} from '../queries/event-messages';
import { ask, asMemberOf } from './ask';
import { contractBackend } from './contract-backend';
import {
  DETAIL_EXECUTION_ID,
  LONG_MESSAGE_LENGTH,
  messageGuid,
  messageHandles,
  STORED_MESSAGE_ID,
  STREAM_EXECUTION_ID,
  WORKER_MESSAGE_GUID,
  WORKER_MESSAGE_TIME,
} from './fixture-detail-rows';
import { READER } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

const NO_GUID = '00000000-0000-0000-0000-000000000000';

/** A catalog whose view does not show the guid: rows from workers at one instant are then told apart by nothing. */
const WITHOUT_GUID: CatalogShape = {
  ...DOCUMENTED_SHAPE,
  hasColumn: (_, column) => column !== 'event_message_guid',
};

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

type Values = Record<string, string | number | null>;

const handleOf = (row: EventMessageRow) => row.event_message_id ?? row.event_message_guid ?? '?';

function keyOf(row: EventMessageRow): Values {
  return {
    after_time: row.message_time_text,
    before_time: row.message_time_text,
    key_guid: row.event_message_guid ?? NO_GUID,
    key_id: row.event_message_id ?? -1,
  };
}

async function readAll(
  query: typeof eventMessagesAfter,
  take: number,
  shape: CatalogShape = DOCUMENTED_SHAPE,
): Promise<EventMessageRow[]> {
  const all: EventMessageRow[] = [];
  for (;;) {
    const last = all.at(-1);
    const { rows } = await ask(backend, query, {
      shape,
      values: { execution_id: STREAM_EXECUTION_ID, take, ...(last ? keyOf(last) : {}) },
    });
    all.push(...rows);
    if (rows.length < take) return all;
  }
}

async function narrowed(values: Values): Promise<string[]> {
  const { rows } = await ask(backend, eventMessagesAfter, { values });
  return rows.map(handleOf);
}

describe('pages of messages', () => {
  test.each([1, 2, 3, 7, 12, 13, 59, 60, 61])(
    'of %i lose none and double none in either direction, however many have the same time',
    async (take) => {
      const forward = (await readAll(eventMessagesAfter, take)).map(handleOf);
      const backward = (await readAll(eventMessagesBefore, take)).map(handleOf);
      expect(forward.toSorted()).toEqual(messageHandles(STREAM_EXECUTION_ID).toSorted());
      expect(backward).toEqual(forward.toReversed());
    },
  );

  test('never end between messages that nothing tells apart', async () => {
    const texts = (await readAll(eventMessagesAfter, 4, WITHOUT_GUID)).map((row) => row.message);
    expect(new Set(texts).size).toBe(60);
    expect(texts).toHaveLength(60);
  });

  test('mix both stores by time, whatever the offset that it was written with', async () => {
    const { rows } = await ask(backend, eventMessagesAfter);
    expect(rows.map(handleOf)).toEqual([
      '9001',
      STORED_MESSAGE_ID,
      WORKER_MESSAGE_GUID,
      messageGuid(2),
      messageGuid(3),
      messageGuid(4),
    ]);
  });

  test('keep a message that was logged without an event, with types that no document lists', async () => {
    const { rows } = await ask(backend, eventMessagesAfter);
    expect(rows.find((row) => row.event_message_guid === messageGuid(3))).toMatchObject({
      event_message_id: null,
      message_type: 77,
      message_source_type: null,
      message: null,
      message_length: null,
      package_name: null,
      event_name: null,
    });
  });

  test('carry the beginning of a long message and its true length', async () => {
    const { rows } = await ask(backend, eventMessagesAfter, { values: { length: 50 } });
    const long = rows.find((row) => row.event_message_guid === WORKER_MESSAGE_GUID);
    expect(long?.message).toHaveLength(50);
    expect(long?.message_length).toBe(LONG_MESSAGE_LENGTH);
  });

  test('are empty to a login that may not see the execution, and whole to ssis_logreader', async () => {
    const read = () => ask(backend, eventMessagesAfter, { user: READER });
    expect((await read()).rows).toEqual([]);
    expect((await asMemberOf(backend, ['ssis_logreader'], read)).rows).toHaveLength(6);
  });
});

describe('messages can be narrowed to', () => {
  test.each<[string, Values, string[]]>([
    ['types', { any_type: 0, type0: 110, type1: 130 }, [messageGuid(2), messageGuid(4)]],
    ['a type that no document lists', { any_type: 0, type0: 77 }, [messageGuid(3)]],
    ['a source type', { source_type: 60 }, [WORKER_MESSAGE_GUID]],
    ['a source', { source_name: 'Load', source_type: 40 }, [STORED_MESSAGE_ID]],
    ['a text with a wildcard in it', { text_pattern: '%100~% of%' }, [STORED_MESSAGE_ID]],
    ['a text with an apostrophe', { text_pattern: "%O'Brien%" }, [STORED_MESSAGE_ID]],
    ['a text with a bracket', { text_pattern: '%~[a~_b]%' }, [STORED_MESSAGE_ID]],
    ['a text beyond ASCII', { text_pattern: '%夜间%' }, [messageGuid(2)]],
    ['the beginning of a path', { path_pattern: '\\Package\\Load~[%' }, [messageGuid(2)]],
  ])('%s', async (_, values, expected) => {
    expect(await narrowed(values)).toEqual(expected);
  });
});

describe('one message', () => {
  test('is found by its key to the last digit, in the offset that it was written with', async () => {
    const key = { at_guid: WORKER_MESSAGE_GUID, at_id: -1, length: 1_000_000 };
    const { rows } = await ask(backend, eventMessageText, {
      values: { ...key, at_time: WORKER_MESSAGE_TIME },
    });
    expect(rows).toMatchObject([{ message_length: LONG_MESSAGE_LENGTH }]);
    expect(rows[0]?.message).toHaveLength(LONG_MESSAGE_LENGTH);
    const elsewhere = { ...key, at_time: '2026-11-20 20:00:05.1234500 +00:00' };
    expect((await ask(backend, eventMessageText, { values: elsewhere })).rows).toEqual([]);
  });

  test('is not found in another execution', async () => {
    const { rows } = await ask(backend, eventMessageText, {
      values: { execution_id: STREAM_EXECUTION_ID },
    });
    expect(rows).toEqual([]);
  });
});

describe('errors and counts', () => {
  test('errors come oldest first, failed tasks among them, and nothing else', async () => {
    const { rows } = await ask(backend, eventMessageErrors);
    expect(rows.map(handleOf)).toEqual([STORED_MESSAGE_ID, WORKER_MESSAGE_GUID, messageGuid(4)]);
  });

  test('counts are by type, unknown ones included, and stop at their limit', async () => {
    const counts = await ask(backend, eventMessageCounts);
    expect(
      counts.rows.map((row) => [row.message_type, row.message_count]).toSorted(byFirst),
    ).toEqual([
      [70, 1],
      [77, 1],
      [110, 1],
      [120, 2],
      [130, 1],
    ]);
    const limited = await ask(backend, eventMessageCounts, {
      values: { execution_id: STREAM_EXECUTION_ID, count_up_to: 10 },
    });
    expect(limited.rows.reduce((sum, row) => sum + row.message_count, 0)).toBe(10);
  });

  test('the execution with a part of every kind is the one that the suite asks for', async () => {
    expect(messageHandles(DETAIL_EXECUTION_ID)).toHaveLength(6);
  });
});

function byFirst([left = 0]: number[], [right = 0]: number[]): number {
  return left - right;
}
