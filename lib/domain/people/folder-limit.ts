/** SSISDB folders whose executions somebody may read in a cluster; null: all of them, no names: none. */
export type FolderLimit = readonly string[] | null;

/** What a folder may be called here. A query is given the names in one text, between bars, which no folder has in its name. */
export const FOLDER_NAME = /^[^|\p{Cc}\p{Cs}]{1,128}$/u;

export const MAX_FOLDERS = 500;

/** Names of folders from a text with commas between them: null when there is none, undefined when they are no names. */
export function readFolderNames(text: string): string[] | null | undefined {
  const names = text.split(',').flatMap((one) => one.trim() || []);
  if (names.length === 0) return null;
  return names.length <= MAX_FOLDERS && names.every((one) => FOLDER_NAME.test(one))
    ? names
    : undefined;
}

/**
 * Whether a folder is among them. Upper and lower case are the same, as they are to SSISDB; accents are not. What its
 * collation also takes for equal (other widths of letters, say) is not: then less is shown, never more.
 */
export function isInFolders(limit: FolderLimit, folder: string | null): boolean {
  if (limit === null) return true;
  if (folder === null) return false;
  const wanted = keyOf(folder);
  return limit.some((one) => keyOf(one) === wanted);
}

function keyOf(folder: string): string {
  return folder.trim().normalize('NFC').toLowerCase();
}
