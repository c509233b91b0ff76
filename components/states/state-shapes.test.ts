import { describe, expect, it } from 'vitest';
import { states } from '@/lib/messages/en/states';
import { STATE_SHAPES } from './state-shapes';

const shapes: Record<
  string,
  Record<string, { icon: unknown; hue: string; isHatched?: boolean }>
> = STATE_SHAPES;
const words: Record<string, unknown> = states;

describe('states', () => {
  it.each(Object.keys(shapes))('of a %s all have a word', (noun) => {
    expect(Object.keys(words[noun] ?? {}).sort()).toEqual(Object.keys(shapes[noun] ?? {}).sort());
  });

  it.each(Object.entries(shapes))('of a %s differ in shape, never in hue alone', (_, of) => {
    const icons = Object.values(of).map(({ icon }) => icon);
    expect(new Set(icons).size).toBe(icons.length);
  });

  it('are hatched only where they say that nobody knows', () => {
    const hatched = Object.values(shapes).flatMap((of) =>
      Object.entries(of).flatMap(([state, { isHatched }]) => (isHatched ? state : [])),
    );
    expect([...new Set(hatched)].sort()).toEqual([
      'cannotBeSeen',
      'notEvaluated',
      'stale',
      'unknown',
    ]);
  });

  it.each(['heartbeat', 'health'])('of a %s are hatched when unknown', (noun) => {
    expect(shapes[noun]?.['unknown']?.isHatched).toBe(true);
  });
});
