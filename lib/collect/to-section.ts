import { lastKnownData, type Section } from '@/lib/domain/section';
import type { SqlFailure } from '@/lib/domain/sql-failure';

/** Builds sections of one poll; a section that cannot be collected keeps the last good data of the one before it. */
export function collectedSection<Data>(data: Data, collectedAt: Date): Section<Data> {
  return { status: 'collected', data, collectedAt };
}

export function failedSection<Data>(
  error: SqlFailure,
  previous: Section<Data> | undefined,
): Section<Data> {
  return { status: 'failed', error, lastGood: previous ? lastGoodOf(previous) : null };
}

export function deniedSection<Data>(
  object: string,
  grant: string,
  previous: Section<Data> | undefined,
): Section<Data> {
  return { status: 'denied', object, grant, lastGood: previous ? lastGoodOf(previous) : null };
}

function lastGoodOf<Data>(section: Section<Data>) {
  const known = lastKnownData(section);
  return known ? { data: known.data, collectedAt: known.collectedAt } : null;
}
