'use client';

import { useTranslations } from 'use-intl';
import { Hint } from '@/components/ui/hint';
import type { PackageFigures } from '@/lib/domain/packages/packages-payload';
import { formatDuration } from '@/lib/format/duration';
import { formatChange, formatPercent } from '@/lib/format/quantity';
import { compareFigures } from './compare-figures';

/** Less than this is as before: counts of a few runs always differ, and medians are told within 2 %. */
const LEAST_CHANGE = 0.1;
const LEAST_RATE_CHANGE = 0.01;

type TrendCellProps = {
  current: PackageFigures;
  previous: PackageFigures | null;
  lengths: { currentMs: number; previousMs: number };
};

/** What has changed since the range before; figures of then in the hint. */
export function TrendCell({ current, previous, lengths }: TrendCellProps) {
  const t = useTranslations('packages');
  if (!previous) {
    return (
      <Hint className="hatched px-1.5 text-unknown-text" content={t('trend.notRecorded')}>
        <span aria-hidden>?</span>
        <span className="sr-only">{t('unknown')}</span>
      </Hint>
    );
  }
  if (previous.runs === 0) return <span className="text-muted">{t('trend.noneBefore')}</span>;
  const changes = compareFigures(current, previous, lengths);
  const said = [
    isWorthSaying(changes.successRate, LEAST_RATE_CHANGE) &&
      t('trend.rate', { change: formatChange(changes.successRate ?? 0) }),
    isWorthSaying(changes.runMedian, LEAST_CHANGE) &&
      t('trend.median', { change: formatChange(changes.runMedian ?? 0) }),
    isWorthSaying(changes.runs, LEAST_CHANGE) &&
      t('trend.runs', { change: formatChange(changes.runs ?? 0) }),
  ].filter(Boolean);
  const { medianMs } = previous.run;
  return (
    <Hint
      className={said.length === 0 ? 'text-muted' : ''}
      content={t('trend.why', {
        runsBefore: previous.runs,
        medianBefore: medianMs === null ? t('unknown') : formatDuration(medianMs),
        rateBefore:
          previous.successRate === null ? t('noRate') : formatPercent(previous.successRate),
      })}
    >
      {said.length === 0 ? t('trend.same') : said.join(' · ')}
    </Hint>
  );
}

function isWorthSaying(change: number | null, least: number): boolean {
  return change !== null && Math.abs(change) >= least;
}
