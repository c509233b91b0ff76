import { describe, expect, it } from 'vitest';
import { isPrintableName } from './printable-name';

describe('a file name', () => {
  it.each(['task.log', 'Tâche 任务 (1) {A}.txt', '…', '-rf', '%2e%2e'])(
    'is printable: %s',
    (name) => {
      expect(isPrintableName(name)).toBe(true);
    },
  );

  it.each([
    'a\nb',
    'a\u001b[2J',
    'gpj.\u202Eexe',
    'a\u200Bb',
    'bad\uFFFDbytes',
    'a\u2028b',
    '\ud800',
  ])('is refused when it deceives: %j', (name) => {
    expect(isPrintableName(name)).toBe(false);
  });
});
