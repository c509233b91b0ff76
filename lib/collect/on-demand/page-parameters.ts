import type { ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import { executionStatusOf, type ExecutionStatus } from '@/lib/domain/executions/execution-status';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import { STATUSES_PER_QUERY } from '@/lib/ssisdb/queries/execution-pages';
import type { ParameterValues } from '@/lib/ssisdb/ssisdb';

/** Above every bigint that an identity gives out. */
const HIGHEST_KEY = String(2n ** 63n - 1n);
/** What a text parameter holds (nvarchar(4000)). */
const MAX_TEXT_LENGTH = 4_000;
const MAX_ID = /^\d{1,18}$/;

/** The parameters of a page query that a filter and a limit decide, both of which a row has to pass; NULL filters nothing. */
export function filterParameters(filter: ExecutionFilter, folders: FolderLimit): ParameterValues {
  const codes = filter.status.flatMap(codeOf);
  return {
    any_status: filter.status.length === 0 ? 1 : 0,
    unknown_status: filter.status.includes('unknown') ? 1 : 0,
    ...Object.fromEntries(
      Array.from({ length: STATUSES_PER_QUERY }, (_, index) => [
        `status${index}`,
        codes[index] ?? null,
      ]),
    ),
    folders: foldersText(folders),
    folder: filter.folder,
    project: filter.project,
    package: filter.package,
    worker: filter.worker,
    caller: filter.caller,
    environment: filter.environment,
    created_from: filter.from?.toISOString() ?? null,
    created_to: filter.to?.toISOString() ?? null,
    scale_out: filter.scaleOut === 'any' ? null : Number(filter.scaleOut === 'yes'),
    min_attempts: filter.retried === 'yes' ? 2 : null,
    pattern: filter.text === null ? null : `%${escapeLike(filter.text)}%`,
    id: idInText(filter),
  };
}

/** The parameters of a page query that say which keys to look at. */
export function keyParameters(before: string | null, floor: string | null): ParameterValues {
  return { before: before ?? HIGHEST_KEY, floor: floor ?? '0' };
}

/** The id that a text search may mean; null when the text is none. */
export function idInText({ text }: ExecutionFilter): string | null {
  const trimmed = text?.trim() ?? '';
  return MAX_ID.test(trimmed) ? trimmed : null;
}

/** A text as LIKE takes it, with ~ in front of what would be a pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[~%_[]/g, '~$&');
}

/**
 * The folders of a limit as the query compares them. More names than a parameter holds are not handed over: then SQL Server
 * leaves nothing out, and only the reader does, which checks every row again in any case.
 */
function foldersText(folders: FolderLimit): string | null {
  if (folders === null) return null;
  const text = `|${folders.map((folder) => `${folder}|`).join('')}`;
  return text.length <= MAX_TEXT_LENGTH ? text : null;
}

function codeOf(status: ExecutionStatus): number[] {
  const codes = Array.from({ length: STATUSES_PER_QUERY }, (_, index) => index + 1);
  return codes.filter((code) => status !== 'unknown' && executionStatusOf(code) === status);
}
