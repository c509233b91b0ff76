/**
 * Folders on the way from a profile to the task logs, in order. Documents name ScaleOut and Cluster, a level with the
 * version is there from 2022 on, virtual accounts have a profile of their own (ssisdb.md 3.3).
 */
const LEVELS: readonly RegExp[] = [
  /^SSISScaleOutWorker\d{3}$/i,
  /^AppData$/i,
  /^Local$/i,
  /^SSIS$/i,
  /^(ScaleOut|Cluster)$/i,
  /^\d{2,3}$/,
  /^Tasks$/i,
];

/** Stands for the root: it may be any of the folders, because operators share what they like. */
export const ROOT_LEVEL = -1;

/** Which step of the way a folder is whose parent is at `level`; null when it does not lead to task logs. */
export function levelOfFolder(name: string, level: number): number | null {
  const found = LEVELS.findIndex((pattern, at) => at > level && pattern.test(name));
  return found < 0 ? null : found;
}
