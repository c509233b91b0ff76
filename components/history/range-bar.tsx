'use client';

import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { moveSpan, zoomSpan } from '@/components/charts/time-span';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { serverNow } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatInstant } from '@/lib/format/instant';
import { offsetsWithin } from '@/lib/format/offset-words';
import { ExactRange } from './exact-range';
import { PRESETS } from './time-range';
import type { TimeRange } from './use-time-range';

/** Which time is shown, in which zone, and how to go to another. */
export function RangeBar({ range }: { range: TimeRange }) {
  const t = useTranslations('history.range');
  const { span, preset, choosePreset, chooseSpan } = range;
  const nowMs = () => serverNow().getTime();
  const middleMs = (span.fromMs + span.toMs) / 2;
  return (
    <div
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-3 gap-y-2"
      role="group"
    >
      <div className="flex flex-wrap gap-1">
        {PRESETS.map((one) => (
          <button
            key={one}
            aria-pressed={one === preset}
            className={classNames(
              'min-h-7 rounded border px-2 text-sm pointer-coarse:min-h-9',
              one === preset
                ? 'border-accent-line bg-accent-fill'
                : 'bg-surface hover:border-line-strong',
            )}
            onClick={() => choosePreset(one)}
            type="button"
          >
            {t(`presets.${one}`)}
          </button>
        ))}
        <ExactRange range={range} />
      </div>
      <div className="flex gap-1">
        <Step
          icon={ChevronLeft}
          label={t('earlier')}
          onPress={() => chooseSpan(moveSpan(span, -0.5, nowMs()))}
        />
        <Step
          icon={ChevronRight}
          label={t('later')}
          onPress={() => chooseSpan(moveSpan(span, 0.5, nowMs()))}
        />
        <Step
          icon={ZoomIn}
          label={t('zoomIn')}
          onPress={() => chooseSpan(zoomSpan(span, 0.5, middleMs, nowMs()))}
        />
        <Step
          icon={ZoomOut}
          label={t('zoomOut')}
          onPress={() => chooseSpan(zoomSpan(span, 2, middleMs, nowMs()))}
        />
      </div>
      <RangeWords {...span} />
    </div>
  );
}

type StepProps = { icon: LucideIcon; label: string; onPress: () => void };

function Step({ icon: Icon, label, onPress }: StepProps) {
  return (
    <Button
      aria-label={label}
      className="min-h-7 px-1.5 pointer-coarse:min-h-9"
      onClick={onPress}
      title={label}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  );
}

/** The exact range with its offset; both offsets where clocks are changed in it. */
function RangeWords({ fromMs, toMs }: { fromMs: number; toMs: number }) {
  const t = useTranslations('history.range');
  const zone = useZone();
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  const [first, ...later] = offsetsWithin(from, to, zone);
  const offsets = [
    first && t('zone', { offset: first.offset }),
    ...later.map(({ offset, fromAt }) =>
      t('zoneLater', { offset, at: fromAt ? formatInstant(fromAt, zone) : '' }),
    ),
  ];
  return (
    <p className="text-sm text-muted">
      {`${formatInstant(from, zone)} – ${formatInstant(to, zone)} · ${offsets.join(', ')}`}
    </p>
  );
}
