'use client';

import { useTranslations } from 'use-intl';
import { Mark, type MarkShape } from '@/components/ui/mark';
import { STATE_SHAPES, type StateNoun, type StateOf } from './state-shapes';

type StateMarkProps<Noun extends StateNoun> = {
  noun: Noun;
  state: StateOf<Noun>;
  /** The last state that was proven; said as "was online" when it differs. */
  was?: StateOf<Noun> | undefined;
  /** How many are in this state. */
  count?: number | undefined;
  isWordHidden?: boolean | undefined;
  isHollow?: boolean | undefined;
};

/** Any state of any noun, as shape, word and hue. */
export function StateMark<Noun extends StateNoun>(props: StateMarkProps<Noun>) {
  const { noun, state, was, count, isWordHidden, isHollow } = props;
  const t = useTranslations('states');
  const shapes: Record<string, MarkShape> = STATE_SHAPES[noun];
  const wordOf = (of: StateOf<Noun>) => t(`${noun}.${of}` as Parameters<typeof t>[0]);
  const shape = shapes[state] ?? STATE_SHAPES.heartbeat.unknown;
  return (
    <Mark
      count={count}
      isHollow={isHollow}
      isWordHidden={isWordHidden}
      note={was && was !== state ? t('was', { state: wordOf(was) }) : undefined}
      shape={shape}
      word={wordOf(state)}
    />
  );
}
