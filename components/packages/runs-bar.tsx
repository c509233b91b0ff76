'use client';

import { useTranslations } from 'use-intl';
import type { PackageSeries } from '@/lib/domain/packages/packages-payload';

type RunsBarProps = { point: PackageSeries[number]; most: number };

/** How many runs there were beside the most there ever were, those that failed in red; hatched where nobody looked. */
export function RunsBar({ point: { figures, isRecorded }, most }: RunsBarProps) {
  const t = useTranslations('packages.series');
  if (!isRecorded && figures.runs === 0) return <div aria-hidden className="hatched h-3" />;
  const failed = figures.outcomes.failed + figures.outcomes.endedUnexpectedly;
  const widthOf = (count: number) => ({ width: `${(100 * count) / most}%` });
  const label = t('bar', { runs: figures.runs, failed });
  return (
    <div aria-label={label} className="flex h-3" role="img" title={label}>
      <div className="bg-bad-line" style={widthOf(failed)} />
      <div className="bg-info-line" style={widthOf(figures.runs - failed)} />
    </div>
  );
}
