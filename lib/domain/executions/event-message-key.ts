import { parseSqlDateTime } from '@/lib/domain/sql-datetime-text';

/**
 * The place of a message in its execution's stream: ordered by time, then guid, then id. Ids are NULL in Scale Out and
 * guids are NULL elsewhere (ssisdb.md 0.2); the time is kept as text, because a Date has no room for 100 ns.
 */
export type EventMessageKey = { timeText: string; guid: string; id: string };

/** Stand for NULL in keys and in the order: SQL Server and its readers agree on them. */
export const NO_GUID = '00000000-0000-0000-0000-000000000000';
export const NO_ID = '-1';

/** Before and after every message there can be. */
export const FIRST_KEY: EventMessageKey = {
  timeText: '0001-01-01 00:00:00.0000000 +00:00',
  guid: NO_GUID,
  id: NO_ID,
};
export const LAST_KEY: EventMessageKey = {
  timeText: '9999-12-31 23:59:59.9999999 +00:00',
  guid: NO_GUID,
  id: NO_ID,
};

const GUID = /^[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}$/;
const ID = /^(?:-1|\d{1,19})$/;
const MAX_BIGINT = 2n ** 63n - 1n;

/** The key as a part of an address: letters, digits, `-` and `_` only. */
export function encodeMessageKey({ timeText, guid, id }: EventMessageKey): string {
  return btoa(`${timeText}|${guid}|${id}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The key that a text stands for; null for anything that `encodeMessageKey` did not make, or that SQL Server would refuse. */
export function decodeMessageKey(text: string): EventMessageKey | null {
  const [timeText = '', guid = '', id = '', ...more] = decoded(text).split('|');
  if (more.length > 0 || !isSqlTime(timeText) || !GUID.test(guid) || !ID.test(id)) return null;
  return BigInt(id) > MAX_BIGINT ? null : { timeText, guid, id };
}

function isSqlTime(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2} [\d:.]{8,16} ?[+-][\d:]{2,5}$/.test(text) && parseSqlDateTime(text) !== null
  );
}

function decoded(text: string): string {
  if (!/^[\w-]{1,200}$/.test(text)) return '';
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
