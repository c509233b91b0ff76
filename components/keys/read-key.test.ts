import { describe, expect, it } from 'vitest';
import { RAIL_ITEMS } from '@/components/layout/navigation';
import { GO_KEYS, KEY_TABLE } from '@/lib/format/keys';
import { keys } from '@/lib/messages/en/keys';
import { readKey } from './read-key';

type Press = Partial<Parameters<typeof readKey>[0]>;

const press = (key: string, more: Press = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  timeStamp: 1_000,
  ...more,
});

const commandOf = (key: string, more: Press = {}) => readKey(press(key, more), null, true).command;

/** Presses keys one after the other, so many ms apart. */
function typed(text: readonly string[], gapMs = 100) {
  let goSinceMs: number | null = null;
  return text.map((key, index) => {
    const read = readKey(press(key, { timeStamp: 1_000 + index * gapMs }), goSinceMs, true);
    goSinceMs = read.goSinceMs;
    return read.command;
  });
}

describe('a key', () => {
  it.each(Object.entries(GO_KEYS))('g and then its letter goes to %s', (page, letter) => {
    expect(typed(['g', letter])).toEqual([null, { kind: 'go', page }]);
  });

  it('after g that is no page does nothing, not even what it does alone', () => {
    expect(typed(['g', '?', '?'])).toEqual([null, null, { kind: 'help' }]);
    expect(typed(['g', 'j'])).toEqual([null, null]);
  });

  it('long after g is a key of its own again', () => {
    expect(typed(['g', 'j'], 5_000)).toEqual([null, { kind: 'move', step: 1 }]);
  });

  it('finds with Ctrl or the command key, and with nothing else beside them', () => {
    expect(commandOf('k', { ctrlKey: true })).toEqual({ kind: 'find' });
    expect(commandOf('K', { metaKey: true })).toEqual({ kind: 'find' });
    expect(commandOf('k', { ctrlKey: true, altKey: true })).toBeNull();
    expect(commandOf('k', { ctrlKey: true, metaKey: true })).toBeNull();
    expect(commandOf('k')).toEqual({ kind: 'move', step: -1 });
  });

  it.each(['?', 'j', 'k', 'g', 'Enter', 'Escape'])(
    '%s together with Ctrl, Alt or the command key belongs to the browser',
    (key) => {
      for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
        const { command, goSinceMs } = readKey(press(key, { [modifier]: true }), null, true);
        expect(goSinceMs).toBeNull();
        expect(command === null || command.kind === 'find').toBe(true);
      }
    },
  );

  it('alone does nothing once single keys are switched off; finding still works', () => {
    const alone = KEY_TABLE.flatMap(({ ways }) => ways).flatMap((way) =>
      way.length === 1 ? [...way] : [],
    );
    for (const key of alone) {
      expect(readKey(press(key), null, false).command).toBeNull();
    }
    expect(readKey(press('o'), 990, false).command).toBeNull();
    expect(readKey(press('k', { ctrlKey: true }), null, false).command).toEqual({ kind: 'find' });
  });
});

describe('the table of keys', () => {
  it('has a letter for every page, and no two pages have the same', () => {
    expect(Object.keys(GO_KEYS).sort()).toEqual(RAIL_ITEMS.map(({ page }) => page).sort());
    expect(new Set(Object.values(GO_KEYS)).size).toBe(Object.keys(GO_KEYS).length);
  });

  it('has words for every entry, and no entry is missing for a word', () => {
    const words = keys as unknown as Record<string, Record<string, string>>;
    for (const scope of new Set(KEY_TABLE.map((entry) => entry.scope))) {
      const ids = KEY_TABLE.filter((entry) => entry.scope === scope).map(({ id }) => id);
      expect(Object.keys(words[scope] ?? {}).sort()).toEqual(ids.sort());
    }
  });
});
