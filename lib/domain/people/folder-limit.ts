import { z } from 'zod';

/** SSISDB folders whose executions somebody may read in a cluster; null: all of them, no names: none. */
export type FolderLimit = readonly string[] | null;

/** Names of folders as people write them. A query is given them in one text, between bars, which no folder has in its name. */
export const folderNamesSchema = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .max(128)
      .regex(/^[^|\p{Cc}\p{Cs}]+$/u),
  )
  .min(1)
  .max(500);

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
