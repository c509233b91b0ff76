import { beforeAll, describe, expect, test } from 'vitest';
import {
  executionsAfter,
  executionsById,
  IDS_PER_QUERY,
  newestExecutions,
} from '../queries/executions';
import { ask, asMemberOf } from './ask';
import { contractBackend } from './contract-backend';
import { EXECUTION_IDS, LARGE_EXECUTION_IDS, READABLE_EXECUTION_ID, READER } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

/** The ids wanted, padded to the fixed number of parameters with the first of them. */
function idValues(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: IDS_PER_QUERY }, (_, index) => [
      `id${index}`,
      ids[index] ?? ids[0] ?? '0',
    ]),
  );
}

function idsOf({ rows }: { rows: { execution_id: string }[] }): string[] {
  return rows.map((row) => row.execution_id);
}

describe('executions-after', () => {
  test('returns what is strictly above the key, oldest first', async () => {
    const answer = await ask(backend, executionsAfter, { values: { after: '105' } });
    expect(idsOf(answer)).toEqual(EXECUTION_IDS.slice(EXECUTION_IDS.indexOf('105') + 1));
  });

  test('tells neighbors above 2^53 apart', async () => {
    const [lower, upper] = LARGE_EXECUTION_IDS;
    const answer = await ask(backend, executionsAfter, { values: { after: lower } });
    expect(idsOf(answer)).toEqual([upper]);
  });

  test('takes the oldest when there are more than it may take', async () => {
    const answer = await ask(backend, executionsAfter, { values: { after: '101', take: 3 } });
    expect(idsOf(answer)).toEqual(['102', '103', '104']);
  });

  test('returns nothing above the newest', async () => {
    const answer = await ask(backend, executionsAfter, {
      values: { after: LARGE_EXECUTION_IDS[1] },
    });
    expect(idsOf(answer)).toEqual([]);
  });
});

describe('executions-newest', () => {
  test('returns no more than asked, newest first', async () => {
    const answer = await ask(backend, newestExecutions, { values: { take: 4 } });
    expect(idsOf(answer)).toEqual(EXECUTION_IDS.toReversed().slice(0, 4));
  });

  test('returns an execution in every status of the catalog', async () => {
    const { rows } = await ask(backend, newestExecutions);
    expect([...new Set(rows.map((row) => row.status))].toSorted()).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  test('keeps the empty machine name of an execution that waits apart from a missing one', async () => {
    const { rows } = await ask(backend, newestExecutions);
    const machineOf = (id: string) => rows.find((row) => row.execution_id === id)?.machine_name;
    expect([machineOf('101'), machineOf('105'), machineOf('102')]).toEqual([null, '', 'ETL-01']);
  });

  test('shows a member of ssis_logreader every execution', async () => {
    const answer = await asMemberOf(backend, ['ssis_logreader'], () =>
      ask(backend, newestExecutions, { user: READER }),
    );
    expect(idsOf(answer)).toHaveLength(EXECUTION_IDS.length);
  });

  test('shows a login in no role only the executions that it may read, without an error', async () => {
    const answer = await ask(backend, newestExecutions, { user: READER });
    expect(idsOf(answer)).toEqual([READABLE_EXECUTION_ID]);
  });
});

describe('executions-by-id', () => {
  test('returns exactly the executions asked for, once each, however the list is padded', async () => {
    const wanted = ['103', '108', LARGE_EXECUTION_IDS[1]];
    const answer = await ask(backend, executionsById, { values: idValues(wanted) });
    expect(idsOf(answer).toSorted()).toEqual(wanted.toSorted());
  });

  test('returns nothing for an id that is gone', async () => {
    const answer = await ask(backend, executionsById, { values: idValues(['99']) });
    expect(idsOf(answer)).toEqual([]);
  });
});
