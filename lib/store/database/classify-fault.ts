import type { StoreFault } from '@/lib/domain/store-status';
import { RefusedDatabaseError } from './refused-database-error';

/** By SQLite's primary result code. https://www.sqlite.org/rescode.html */
const BY_SQLITE_CODE: Readonly<Record<number, StoreFault>> = {
  3: 'readOnly', // PERM
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'readOnly', // READONLY
  10: 'unavailable', // IOERR
  11: 'corrupt', // CORRUPT
  13: 'full', // FULL
  14: 'unavailable', // CANTOPEN
  15: 'unavailable', // PROTOCOL
  22: 'unavailable', // NOLFS
  24: 'corrupt', // FORMAT
  26: 'corrupt', // NOTADB
};

/** The file was moved or replaced while it was open: not the file's fault, and opening it anew helps. */
const READONLY_DBMOVED = 1032;

/** Of the file system, of Node, and of Prisma when a transaction does not begin or end in time. */
const BY_TEXT_CODE: Readonly<Record<string, StoreFault>> = {
  P2028: 'unavailable',
  MODULE_NOT_FOUND: 'unavailable',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EBUSY: 'locked',
  EEXIST: 'unavailable',
  EIO: 'unavailable',
  EISDIR: 'unavailable',
  ELOOP: 'unavailable',
  EMFILE: 'unavailable',
  ENAMETOOLONG: 'unavailable',
  ENFILE: 'unavailable',
  ENODEV: 'unavailable',
  ENOENT: 'unavailable',
  ENOTDIR: 'unavailable',
  ENXIO: 'unavailable',
};

/** How deep Prisma and the driver wrap what SQLite said. */
const MAX_DEPTH = 6;

/**
 * Why the database cannot be used, as far as an error says. Null: it is not the database's fault but that of what was asked
 * of it (a constraint, a mistake in the program), and asking again would end the same.
 */
export function classifyFault(error: unknown, depth = 0): StoreFault | null {
  if (error instanceof RefusedDatabaseError) return error.fault;
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return null;
  return (
    faultOf(error as Readonly<Record<string, unknown>>) ??
    classifyFault(valueOf(error, 'cause'), depth + 1) ??
    classifyFault(valueOf(valueOf(error, 'meta'), 'driverAdapterError'), depth + 1)
  );
}

function faultOf({ code, originalCode, rawCode, message }: Readonly<Record<string, unknown>>) {
  const sqlite = Number(originalCode ?? rawCode ?? codeInText(message) ?? Number.NaN);
  if (sqlite === READONLY_DBMOVED) return 'unavailable';
  return BY_SQLITE_CODE[sqlite & 0xff] ?? BY_TEXT_CODE[String(code)] ?? null;
}

/** The driver's words for a file that SQLite cannot even open: the code is nowhere else. */
function codeInText(message: unknown): string | undefined {
  return /Unable to open connection to local database .*: (\d+)"?\)?$/s.exec(String(message))?.[1];
}

function valueOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null
    ? (holder as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
