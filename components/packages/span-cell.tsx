'use client';

import { useTranslations } from 'use-intl';
import { Hint } from '@/components/ui/hint';
import { NumberCell } from '@/components/ui/number-cell';
import type { SpanFigures } from '@/lib/domain/packages/packages-payload';
import { formatDuration } from '@/lib/format/duration';

type SpanCellProps = { span: SpanFigures; of: 'medianMs' | 'p95Ms' };

/** A median or percentile; marked where some of the runs are not in it, because nobody knows their times. */
export function SpanCell({ span, of }: SpanCellProps) {
  const t = useTranslations('packages');
  const { knownCount, unknownCount } = span;
  const value = span[of];
  if (value === null && unknownCount === 0) return <span className="text-muted">–</span>;
  const cell = <NumberCell format={formatDuration} unknownWord={t('unknown')} value={value} />;
  if (unknownCount === 0 || value === null) return cell;
  return (
    <Hint
      className="underline decoration-dotted underline-offset-3"
      content={t('partlyUnknown', { known: knownCount, unknown: unknownCount })}
    >
      {cell}
    </Hint>
  );
}
