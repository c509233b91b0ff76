'use client';

import { useTranslations } from 'use-intl';
import { Hint } from '@/components/ui/hint';
import type { RecordedRun } from '@/lib/domain/packages/packages-payload';
import { formatDuration } from '@/lib/format/duration';

type RecordedSpanProps = { ms: number | null; gap: RecordedRun['runGap'] };

/** How long it took, or why nobody knows. */
export function RecordedSpan({ ms, gap }: RecordedSpanProps) {
  const t = useTranslations('packages');
  if (ms !== null) return <span>{formatDuration(ms)}</span>;
  const why = gap ? t(`gaps.${gap}`) : t('unknown');
  if (gap === 'notApplicable' || gap === 'neverPickedUp') {
    return (
      <Hint className="text-muted" content={why}>
        <span aria-hidden>–</span>
      </Hint>
    );
  }
  return (
    <Hint className="hatched px-1.5 text-unknown-text" content={why}>
      <span aria-hidden>?</span>
      <span className="sr-only">{t('unknown')}</span>
    </Hint>
  );
}
