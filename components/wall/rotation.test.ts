import { describe, expect, it } from 'vitest';
import type { Health } from '@/lib/domain/health';
import { turnAt } from './rotation';

const clusters = (healths: Record<string, Health>) =>
  Object.entries(healths).map(([name, health]) => ({ name, health }));

const namesOf = (of: ReturnType<typeof clusters>) =>
  [0, 1, 2, 3].map((turn) => turnAt(of, turn).name);

describe('the rotation of a wall', () => {
  it('shows every cluster in turn, by name, however bad they are', () => {
    expect(namesOf(clusters({ C: 'warning', A: 'unknown', B: 'ok' }))).toEqual([
      'A',
      'B',
      'C',
      'A',
    ]);
  });

  it('stays on the one that is critical', () => {
    const of = clusters({ B: 'critical', A: 'warning', C: 'ok' });
    expect(namesOf(of)).toEqual(['B', 'B', 'B', 'B']);
    expect(turnAt(of, 2)).toEqual({ name: 'B', position: 1, count: 1, isHeld: true });
  });

  it('takes turns among those that are critical, and no others', () => {
    const of = clusters({ C: 'critical', A: 'critical', B: 'warning' });
    expect(namesOf(of)).toEqual(['A', 'C', 'A', 'C']);
  });

  it('of no cluster shows none', () => {
    expect(turnAt([], 3)).toEqual({ name: null, position: 1, count: 0, isHeld: false });
  });
});
