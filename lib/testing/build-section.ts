import type { LastGood, Section } from '@/lib/domain/section';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';
import { NOW } from './clock';

/** A section that this poll read. */
export function collected<Data>(data: Data): Section<Data> {
  return { status: 'collected', data, collectedAt: NOW };
}

/** A section that could not be read, perhaps with what an earlier poll read. */
export function failed<Data>(
  code: SqlFailureCode,
  lastGood: LastGood<Data> | null = null,
): Section<Data> {
  return { status: 'failed', error: buildFailure(code), lastGood };
}

/** A section that the login may not read. */
export function denied<Data>(object: string): Section<Data> {
  return {
    status: 'denied',
    object,
    grant: `GRANT SELECT ON OBJECT::${object} TO [watch];`,
    lastGood: null,
  };
}

export function buildFailure(code: SqlFailureCode, number: number | null = null): SqlFailure {
  return { code, number, query: null, detail: null, retryable: true };
}
