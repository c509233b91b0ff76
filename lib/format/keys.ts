/**
 * Every key of the dashboard. Handlers, the dialog that lists them and docs/keys.md are made from this file. Names are
 * those of KeyboardEvent.key.
 */
export const COMMAND_KEYS = { find: 'k', help: '?', go: 'g' } as const;

/** After `g`, the page. */
export const GO_KEYS = {
  overview: 'o',
  workers: 'w',
  executions: 'e',
  packages: 'p',
  master: 's',
  history: 'h',
  'availability-groups': 'g',
  anomalies: 'a',
  runbooks: 'r',
  diagnose: 'd',
  monitor: 'm',
  wall: 'l',
} as const;

export const LIST_KEYS = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  first: ['Home'],
  last: ['End'],
  open: ['Enter'],
  leave: ['Escape'],
} as const;

export const WALL_KEYS = { fullScreen: 'f' } as const;

type KeyScope = 'anywhere' | 'go' | 'list' | 'wall';

export type KeyEntry = {
  scope: KeyScope;
  /** Names what it does, within its scope. */
  id: string;
  /** Each way to do it: keys pressed together, or one after the other. */
  ways: readonly (readonly string[])[];
};

const single = (keys: readonly string[]) => keys.map((key) => [key]);

/** All of them, in the order in which they are listed. */
export const KEY_TABLE: readonly KeyEntry[] = [
  {
    scope: 'anywhere',
    id: 'find',
    ways: [
      ['Ctrl', COMMAND_KEYS.find],
      ['⌘', COMMAND_KEYS.find],
    ],
  },
  { scope: 'anywhere', id: 'help', ways: [[COMMAND_KEYS.help]] },
  ...Object.entries(GO_KEYS).map(([page, key]) => ({
    scope: 'go' as const,
    id: page,
    ways: [[COMMAND_KEYS.go, key]],
  })),
  ...Object.entries(LIST_KEYS).map(([id, keys]) => ({
    scope: 'list' as const,
    id,
    ways: single(keys),
  })),
  { scope: 'wall', id: 'fullScreen', ways: [[WALL_KEYS.fullScreen]] },
];

const SIGNS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
};

/** What is printed on a key: 'Esc', '↓', 'K'. */
export function keySign(key: string): string {
  return SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Whether a pressed key is one of these. */
export function isOneOf(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}
