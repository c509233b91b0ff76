import { COMMAND_KEYS, GO_KEYS, isOneOf, LIST_KEYS } from '@/lib/format/keys';

type GoPage = keyof typeof GO_KEYS;

export type KeyCommand =
  | { kind: 'find' }
  | { kind: 'help' }
  | { kind: 'go'; page: GoPage }
  | { kind: 'move'; step: 1 | -1 }
  | { kind: 'open' }
  | { kind: 'leave' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

/** How long `g` waits for its page, in ms. */
const CHORD_MS = 1_500;

const PAGES = Object.entries(GO_KEYS) as [GoPage, string][];

/**
 * What a key means. `goSinceMs` is when `g` was pressed (the time stamp of its event) while its page is awaited, and is
 * given back for the next key. With single keys off only the combination that finds works.
 */
export function readKey(
  press: KeyPress,
  goSinceMs: number | null,
  areSingleKeysOn: boolean,
): { command: KeyCommand | null; goSinceMs: number | null } {
  const { key, ctrlKey, metaKey, altKey, timeStamp } = press;
  const done = (command: KeyCommand | null) => ({ command, goSinceMs: null });
  if (ctrlKey || metaKey || altKey) {
    const isFind = ctrlKey !== metaKey && !altKey && key.toLowerCase() === COMMAND_KEYS.find;
    return done(isFind ? { kind: 'find' } : null);
  }
  if (!areSingleKeysOn) return done(null);
  if (goSinceMs !== null && timeStamp - goSinceMs <= CHORD_MS) {
    const page = PAGES.find(([, letter]) => letter === key)?.[0];
    return done(page ? { kind: 'go', page } : null);
  }
  if (key === COMMAND_KEYS.go) return { command: null, goSinceMs: timeStamp };
  return done(singleKey(key));
}

function singleKey(key: string): KeyCommand | null {
  if (key === COMMAND_KEYS.help) return { kind: 'help' };
  if (isOneOf(LIST_KEYS.next.slice(0, 1), key)) return { kind: 'move', step: 1 };
  if (isOneOf(LIST_KEYS.previous.slice(0, 1), key)) return { kind: 'move', step: -1 };
  if (isOneOf(LIST_KEYS.open, key)) return { kind: 'open' };
  return isOneOf(LIST_KEYS.leave, key) ? { kind: 'leave' } : null;
}
