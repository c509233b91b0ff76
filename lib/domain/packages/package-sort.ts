/** What a list of packages can be sorted by; with a minus in front, from the largest down. */
export const PACKAGE_SORTS = [
  'name',
  'runs',
  'successRate',
  'failed',
  'runMedian',
  'runP95',
  'queueMedian',
  'queueP95',
  'lastEnded',
] as const;

export type PackageSort = (typeof PACKAGE_SORTS)[number];

export type PackageSorting = { by: PackageSort; isDescending: boolean };

/** What most runs most: the order that needs no saying. */
export const DEFAULT_PACKAGE_SORTING: PackageSorting = { by: 'runs', isDescending: true };

/** `-runs` as it stands in an address; null for what nobody understands. */
export function readPackageSorting(text: string): PackageSorting | null {
  const isDescending = text.startsWith('-');
  const name = isDescending ? text.slice(1) : text;
  const by = PACKAGE_SORTS.find((sort) => sort === name);
  return by ? { by, isDescending } : null;
}
