import type { PackageFigures } from '@/lib/domain/packages/packages-payload';

export type FigureChanges = {
  /** Of the runs a day, of what they were; null where there were none before. */
  runs: number | null;
  /** Of the median run time. */
  runMedian: number | null;
  /** In points: 0.97 to 0.95 is -0.02. */
  successRate: number | null;
};

/** What has changed from one range to another; the ranges may differ in length. */
export function compareFigures(
  current: PackageFigures,
  previous: PackageFigures,
  lengths: { currentMs: number; previousMs: number },
): FigureChanges {
  const { currentMs, previousMs } = lengths;
  return {
    runs: changeOf(current.runs / currentMs, previous.runs / previousMs),
    runMedian: changeOf(current.run.medianMs, previous.run.medianMs),
    successRate:
      current.successRate === null || previous.successRate === null
        ? null
        : current.successRate - previous.successRate,
  };
}

function changeOf(current: number | null, previous: number | null): number | null {
  if (current === null || previous === null || previous === 0) return null;
  return current / previous - 1;
}
