'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { ClusterReading, ListScope } from '@/lib/client/execution-page';
import { createExternalStore, type ExternalStore } from '@/lib/client/external-store';
import { toFilterParameters, type ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import type { TopIds } from './page-cursors';
import { EMPTY_LEDGER, type PageLedger } from './page-ledger';

/** One reading of a list from its top, frozen there: what comes in later is announced and starts another one. */
export type ListSession = {
  id: string;
  scope: ListScope;
  filter: ExecutionFilter;
  ledger: ExternalStore<PageLedger>;
  /** What the newest answer said of each cluster. */
  readings: ExternalStore<Readings>;
  /** Set with the first page. */
  topIds: TopIds;
  /** Pages whose rows are in memory. */
  pagesInMemory: Set<number>;
  /** Where the reader is, for coming back. */
  view: ListView;
};

type ListView = {
  scrollTop: number;
  /** Row that the scroll area begins with. */
  base: number;
  activeRow: number;
  /** Rows whose attempts are open, and the height in px that these take. */
  expanded: ReadonlyMap<number, number>;
};

/** By name. `lastReadAt`: when its executions could be read last; null: never since the list was begun. */
export type Readings = ReadonlyMap<string, ClusterReading & { lastReadAt: Date | null }>;

/** Lists that a reader can come back to by the browser's back button. */
const KEPT_COUNT = 6;
const HISTORY_KEY = 'executionList';

const kept = new Map<string, ListSession>();
const current = createExternalStore<ListSession | null>(null);
let sessionCount = 0;

/** Begins to read a list anew, without showing it yet. */
export function beginSession(scope: ListScope, filter: ExecutionFilter): ListSession {
  sessionCount += 1;
  return {
    id: `${Date.now().toString(36)}-${sessionCount}`,
    scope,
    filter,
    ledger: createExternalStore(EMPTY_LEDGER),
    readings: createExternalStore<Readings>(new Map()),
    topIds: {},
    pagesInMemory: new Set(),
    view: { scrollTop: 0, base: 0, activeRow: 0, expanded: new Map() },
  };
}

/** Shows that session from now on. */
export function showSession(session: ListSession): void {
  kept.delete(session.id);
  kept.set(session.id, session);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_COUNT && oldest !== undefined) kept.delete(oldest);
  current.set(session);
}

/** Keeps where the reader is. */
export function rememberView(session: ListSession, change: Partial<ListView>): void {
  session.view = { ...session.view, ...change };
}

/** The session of a list: the one that this entry of the history left behind, else a new one. Null while the server renders. */
export function useListSession(scope: ListScope, filter: ExecutionFilter): ListSession | null {
  const session = useSyncExternalStore(
    current.subscribe,
    () => sessionOf(scope, filter),
    () => null,
  );
  useEffect(() => {
    if (session) noteInHistory(session.id);
  });
  useEffect(() => () => current.set(null), []);
  return session;
}

function sessionOf(scope: ListScope, filter: ExecutionFilter): ListSession {
  const shown = current.get();
  if (shown && isOf(shown, scope, filter)) return shown;
  const left = kept.get(idInHistory() ?? '');
  const session = left && isOf(left, scope, filter) ? left : beginSession(scope, filter);
  showSession(session);
  return session;
}

function isOf(session: ListSession, scope: ListScope, filter: ExecutionFilter): boolean {
  return session.scope === scope && addressOf(session.filter) === addressOf(filter);
}

function addressOf(filter: ExecutionFilter): string {
  return JSON.stringify(toFilterParameters(filter));
}

function idInHistory(): string | null {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !(HISTORY_KEY in state)) return null;
  const id = state[HISTORY_KEY];
  return typeof id === 'string' ? id : null;
}

function noteInHistory(id: string): void {
  if (idInHistory() === id) return;
  window.history.replaceState({ ...window.history.state, [HISTORY_KEY]: id }, '');
}
