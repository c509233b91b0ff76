'use client';

import { useTranslations } from 'use-intl';
import { STATE_SHAPES } from '@/components/states/state-shapes';
import { classNames } from '@/components/ui/class-names';
import { HUE_SHAPE, HUE_TEXT } from '@/components/ui/hue';
import type { MarkShape } from '@/components/ui/mark';
import { formatCount } from '@/lib/format/quantity';

/** The nouns whose states are read from across the room. */
export type WallNoun = 'heartbeat' | 'health' | 'severity' | 'enablement' | 'execution';

type WallMarkProps<Noun extends WallNoun> = {
  noun: Noun;
  state: keyof (typeof STATE_SHAPES)[Noun] & string;
  count?: number;
  /** Read out, not shown: where the word stands beside it anyway, or the shape many times over. */
  isWordHidden?: boolean;
  /** The word alone, beside another shape. */
  isShapeHidden?: boolean;
  /** What it stands on is hatched already. */
  isPlain?: boolean;
  /** Outline instead of a filled shape. */
  isHollow?: boolean;
};

/** State as shape, word and hue, in the size of the words around it. */
export function WallMark<Noun extends WallNoun>(props: WallMarkProps<Noun>) {
  const { noun, state, count, isWordHidden, isShapeHidden, isPlain, isHollow } = props;
  const t = useTranslations('states');
  const shapes: Record<string, MarkShape> = STATE_SHAPES[noun];
  const { icon: Icon, hue, isFilled, isHatched } = shapes[state] ?? STATE_SHAPES.heartbeat.unknown;
  return (
    <span
      className={classNames(
        'inline-flex min-w-0 items-baseline gap-[0.35em]',
        HUE_TEXT[hue],
        isHatched && !isPlain && 'hatched rounded-[0.2em] px-[0.25em]',
      )}
    >
      {!isShapeHidden && (
        <Icon
          aria-hidden
          className={classNames('size-[0.95em] shrink-0 self-center', HUE_SHAPE[hue])}
          fill={isFilled && !isHollow ? 'currentColor' : 'none'}
          strokeWidth={2.5}
        />
      )}
      {count !== undefined && <span className="font-semibold">{formatCount(count)}</span>}
      <span className={isWordHidden ? 'sr-only' : 'truncate leading-[1.3] font-medium'}>
        {t(`${noun}.${state}` as Parameters<typeof t>[0])}
      </span>
    </span>
  );
}
