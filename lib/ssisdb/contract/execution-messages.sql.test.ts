import { beforeAll, describe, expect, test } from 'vitest';
import { CHECKS_PER_QUERY, executionMessages } from '../queries/execution-messages';
import { serverStart } from '../queries/server-start';
import { ask, asMemberOf } from './ask';
import { contractBackend } from './contract-backend';
import { DETAIL_EXECUTION_ID, STREAM_EXECUTION_ID } from './fixture-detail-rows';
import { READABLE_EXECUTION_ID, READER } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

/** The ids wanted, padded to the fixed number of parameters with the last of them. */
function idValues(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: CHECKS_PER_QUERY }, (_, index) => [
      `id${index}`,
      ids[index] ?? ids.at(-1) ?? '-1',
    ]),
  );
}

describe('execution-messages', () => {
  test('tells of each execution once whether it left messages, and at which level it logged', async () => {
    const values = idValues([DETAIL_EXECUTION_ID, STREAM_EXECUTION_ID, READABLE_EXECUTION_ID]);
    const { rows } = await ask(backend, executionMessages, { values });
    expect(
      rows.toSorted((left, right) => left.execution_id.localeCompare(right.execution_id)),
    ).toEqual([
      { execution_id: DETAIL_EXECUTION_ID, has_messages: 1, logging_level: '1' },
      { execution_id: STREAM_EXECUTION_ID, has_messages: 1, logging_level: null },
      { execution_id: READABLE_EXECUTION_ID, has_messages: 0, logging_level: null },
    ]);
  });

  test('tells nothing of what is gone, or may not be seen', async () => {
    expect((await ask(backend, executionMessages, { values: idValues(['99']) })).rows).toEqual([]);
    const values = idValues([DETAIL_EXECUTION_ID]);
    const asReader = { values, user: READER };
    expect((await ask(backend, executionMessages, asReader)).rows).toEqual([]);
    const answer = await asMemberOf(backend, ['ssis_logreader'], () =>
      ask(backend, executionMessages, asReader),
    );
    expect(answer.rows).toMatchObject([{ has_messages: 1, logging_level: '1' }]);
  });
});

test('server-start tells everyone when the server was started, by its own clock', async () => {
  const { rows } = await ask(backend, serverStart, { user: READER });
  expect(rows).toHaveLength(1);
  for (const { local_now, tempdb_created } of rows) {
    expect(tempdb_created.getTime()).toBeLessThanOrEqual(local_now.getTime());
  }
});
