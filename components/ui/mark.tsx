import type { LucideIcon } from 'lucide-react';
import { formatCount } from '@/lib/format/quantity';
import { classNames } from './class-names';
import { HUE_SHAPE, HUE_TEXT, type Hue } from './hue';

/** Shape and hue of one state; the word comes beside it. */
export type MarkShape = {
  icon: LucideIcon;
  hue: Hue;
  isFilled?: boolean;
  isHatched?: boolean;
  /** It is not what it says that it is. */
  isDashed?: boolean;
};

type MarkProps = {
  shape: MarkShape;
  word: string;
  /** Said after the word, quieter. */
  note?: string | undefined;
  /** How many are in this state, said before the word. */
  count?: number | undefined;
  /** The word is read out but not shown: where the shape stands many times over. */
  isWordHidden?: boolean | undefined;
  /** Outline instead of a filled shape. */
  isHollow?: boolean | undefined;
};

/** State as shape, word and hue at once: none of the three is ever the only carrier. */
export function Mark({ shape, word, note, count, isWordHidden, isHollow }: MarkProps) {
  const { icon: Icon, hue, isFilled, isHatched, isDashed } = shape;
  return (
    <span
      className={classNames(
        'inline-flex items-baseline gap-1.5 whitespace-nowrap',
        HUE_TEXT[hue],
        isHatched && 'hatched rounded-[3px] px-1',
        isDashed && 'rounded-[3px] border border-dashed border-current px-1',
      )}
      title={isWordHidden ? word : undefined}
    >
      <Icon
        aria-hidden
        className={classNames('size-3.5 shrink-0 self-center', HUE_SHAPE[hue])}
        fill={isFilled && !isHollow ? 'currentColor' : 'none'}
        strokeWidth={2.25}
      />
      {count !== undefined && <span className="font-medium">{formatCount(count)}</span>}
      <span className={isWordHidden ? 'sr-only' : 'font-medium'}>{word}</span>
      {note && !isWordHidden && <span className="text-muted">{note}</span>}
    </span>
  );
}
