import type { PackageListInput } from './package-request';
import type { PackageSort } from './package-sort';
import type { ListedPackage } from './packages-payload';

/** What a package is sorted by; null where that is not known. */
const VALUES: Record<PackageSort, (one: ListedPackage) => number | string | null> = {
  name: packagePathOf,
  runs: ({ figures }) => figures.runs,
  successRate: ({ figures }) => figures.successRate,
  failed: ({ figures }) => figures.outcomes.failed + figures.outcomes.endedUnexpectedly,
  runMedian: ({ figures }) => figures.run.medianMs,
  runP95: ({ figures }) => figures.run.p95Ms,
  queueMedian: ({ figures }) => figures.queue.medianMs,
  queueP95: ({ figures }) => figures.queue.p95Ms,
  lastEnded: ({ lastEndedAt }) => lastEndedAt?.getTime() ?? null,
};

/** Folder › project › package, as people search for it. */
export function packagePathOf({
  folderName,
  projectName,
  packageName,
}: Pick<ListedPackage, 'folderName' | 'projectName' | 'packageName'>): string {
  return `${folderName} › ${projectName} › ${packageName}`;
}

/** Packages whose names contain every word of the text, in the order asked for; what is not known comes last. */
export function selectPackages(
  packages: readonly ListedPackage[],
  { text, sort }: Pick<PackageListInput, 'text' | 'sort'>,
): ListedPackage[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const valueOf = VALUES[sort.by];
  const sign = sort.isDescending ? -1 : 1;
  return packages
    .filter((one) => {
      const path = packagePathOf(one).toLowerCase();
      return words.every((word) => path.includes(word));
    })
    .sort((left, right) => compare(valueOf(left), valueOf(right), sign) || byName(left, right));
}

function compare(left: number | string | null, right: number | string | null, sign: number) {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left === right) return 0;
  return left < right ? -sign : sign;
}

function byName(left: ListedPackage, right: ListedPackage): number {
  return compare(packagePathOf(left), packagePathOf(right), 1);
}
