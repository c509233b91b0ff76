'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { formatCount } from '@/lib/format/quantity';

/** More slots than this no longer fit as squares. */
const MOST_SQUARES = 20;

type SlotsProps = Pick<WorkerView, 'liveTaskCount' | 'maxTaskCount'>;

/** Slots in use as small squares and in figures; hatched where the tasks could not be read. */
export function Slots({ liveTaskCount, maxTaskCount }: SlotsProps) {
  const t = useTranslations('workers.slots');
  const max = formatCount(maxTaskCount);
  const isUnknown = liveTaskCount === null;
  const used = formatCount(liveTaskCount ?? 0);
  const label = isUnknown ? t('unknownLabel', { max }) : t('label', { used, max });
  return (
    <span aria-label={label} className="inline-flex items-center gap-2" role="img" title={label}>
      {maxTaskCount <= MOST_SQUARES && (
        <span className="inline-grid grid-flow-col grid-rows-[auto] gap-px">
          {Array.from({ length: maxTaskCount }, (_, index) => (
            <span key={index} className={classNames('size-2', squareOf(liveTaskCount, index))} />
          ))}
        </span>
      )}
      <span className={classNames('text-sm whitespace-nowrap', isUnknown && 'text-unknown-text')}>
        {isUnknown ? t('unknown') : t('used', { used, max })}
      </span>
    </span>
  );
}

function squareOf(liveTaskCount: number | null, index: number): string {
  if (liveTaskCount === null) return 'hatched border border-line';
  return index < liveTaskCount ? 'bg-muted' : 'border bg-sunken';
}
