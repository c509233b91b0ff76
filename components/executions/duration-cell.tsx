'use client';

import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { Hint } from '@/components/ui/hint';
import type { ExecutionDuration, ExecutionTiming } from '@/lib/domain/executions/execution-timing';
import { formatDuration } from '@/lib/format/duration';

type DurationCellProps = {
  of: 'queue' | 'run';
  timing: ExecutionTiming;
  clockSkewMs: number;
  /** Nobody can say whether what was read still holds: nothing goes on counting. */
  isUncertain: boolean;
};

/** Delays that nobody would notice are not worth a word. */
const SHORTEST_DELAY_MS = 1_000;

/** How long an execution waited or ran; where that is not known, why. */
export function DurationCell({ of, timing, clockSkewMs, isUncertain }: DurationCellProps) {
  const t = useTranslations('executions');
  const duration = timing[of];
  switch (duration.state) {
    case 'ended': {
      const delayMs = of === 'queue' ? endedMs(timing.startDelay) : 0;
      const text = formatDuration(duration.ms);
      if (delayMs < SHORTEST_DELAY_MS) return <span>{text}</span>;
      return (
        <Hint
          className="underline decoration-dotted underline-offset-3"
          content={t('queue.withDelay', { delay: formatDuration(delayMs) })}
        >
          {text}
        </Hint>
      );
    }
    case 'ongoing':
      if (isUncertain) {
        return (
          <Hint className="hatched px-1 text-unknown-text" content={t('uncertainWhy')}>
            {formatDuration(duration.ms)}
          </Hint>
        );
      }
      return (
        <span className="font-medium text-info-text">
          <RelativeTime at={duration.sinceAt} clockSkewMs={clockSkewMs} form="duration" />
        </span>
      );
    case 'notApplicable':
      return (
        <Hint className="text-muted" content={t(`${of}.notApplicable`)}>
          <span aria-hidden>–</span>
        </Hint>
      );
    case 'unknown':
      return <UnknownDuration reason={duration.reason} />;
  }
}

type Reason = Extract<ExecutionDuration, { state: 'unknown' }>['reason'];

/** Reasons that are knowledge: there is nothing to measure. */
function isNothing(reason: Reason): reason is 'notStarted' | 'neverPickedUp' | 'waitsAgain' {
  return reason === 'notStarted' || reason === 'neverPickedUp' || reason === 'waitsAgain';
}

function UnknownDuration({ reason }: { reason: Reason }) {
  const t = useTranslations('executions.unknownDuration');
  if (isNothing(reason)) {
    return (
      <Hint className="text-muted" content={t(`why.${reason}`)}>
        {t(`short.${reason}`)}
      </Hint>
    );
  }
  return (
    <Hint className="hatched px-1.5 text-unknown-text" content={t(`why.${reason}`)}>
      <span aria-hidden>?</span>
      <span className="sr-only">{t('word')}</span>
    </Hint>
  );
}

function endedMs(duration: ExecutionDuration): number {
  return duration.state === 'ended' ? duration.ms : 0;
}
