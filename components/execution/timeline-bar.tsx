'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { formatDuration } from '@/lib/format/duration';
import type { TimelineSegment } from './lay-out-timeline';

const LOOKS = {
  delay: 'border border-dashed border-line-strong',
  queue: 'border border-info-line bg-info-fill',
  run: 'bg-info-line',
  unknown: 'hatched border border-unknown-line',
} as const satisfies Record<TimelineSegment['kind'], string>;

/** What goes on has no edge. */
const OPEN_END =
  'border-r-0 [mask-image:linear-gradient(to_right,black_calc(100%-1.5rem),transparent)]';

type TimelineBarProps = {
  segments: readonly TimelineSegment[];
  /** False: not even the creation is known. */
  hasCreation: boolean;
};

/** Waiting and running to scale, each with how long it took; what nobody knows is hatched and says why. */
export function TimelineBar({ segments, hasCreation }: TimelineBarProps) {
  const t = useTranslations('execution.timeline');
  if (segments.length === 0) {
    return <p className="text-muted">{t(hasCreation ? 'contradicting' : 'unknown')}</p>;
  }
  return (
    <div>
      <div aria-hidden className="flex h-5 gap-px">
        {segments.map((segment, index) => (
          <div
            key={index}
            className={classNames(
              'min-w-1 basis-0 first:rounded-l-[3px]',
              LOOKS[segment.kind],
              segment.isOpen ? OPEN_END : 'last:rounded-r-[3px]',
            )}
            style={{ flexGrow: Math.max(segment.toMs - segment.fromMs, 1) }}
          />
        ))}
      </div>
      <ol aria-label={t('label')} className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
        {segments.map((segment, index) => (
          <li key={index} className="inline-flex items-baseline gap-1.5">
            <span
              aria-hidden
              className={classNames('size-2.5 shrink-0 self-center', LOOKS[segment.kind])}
            />
            <SegmentWords segment={segment} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function SegmentWords({ segment }: { segment: TimelineSegment }) {
  const t = useTranslations('execution.timeline');
  const tWhy = useTranslations('executions.unknownDuration.why');
  const { kind, fromMs, toMs, isOpen, attempt, reason } = segment;
  const duration = formatDuration(toMs - fromMs);
  const isRepeated = attempt !== null && attempt > 1;
  const words = kind === 'unknown' ? 'unknownSpan' : isRepeated ? 'runAttempt' : kind;
  const why =
    reason === null ? null : reason === 'attemptsNotKept' ? t('attemptsNotKept') : tWhy(reason);
  return (
    <span>
      {t(`${words}.${isOpen ? 'ongoing' : 'over'}`, { duration, attempt: String(attempt ?? 0) })}
      {why && <span className="text-muted">{` ${why}`}</span>}
    </span>
  );
}
