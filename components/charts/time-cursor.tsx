'use client';

import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createExternalStore, type ExternalStore } from '@/lib/client/external-store';

/** Where on the time axis the reader points, and from which panel. */
type TimeCursor = { atMs: number; owner: string };

type CursorStore = ExternalStore<TimeCursor | null>;

const TimeCursorContext = createContext<CursorStore>(createExternalStore(null));

/** Everything inside shares one crosshair. */
export function TimeCursorProvider({ children }: { children: ReactNode }) {
  const [store] = useState<CursorStore>(() => createExternalStore<TimeCursor | null>(null));
  return <TimeCursorContext value={store}>{children}</TimeCursorContext>;
}

/** The cursor, and how to move it; renders again with every move. */
export function useTimeCursor(): [TimeCursor | null, CursorStore['set']] {
  const { get, set, subscribe } = useContext(TimeCursorContext);
  return [useSyncExternalStore(subscribe, get, () => null), set];
}

/** Where the cursor is while it belongs to that owner, else null; renders again only then. */
export function useOwnCursor(owner: string): number | null {
  const { get, subscribe } = useContext(TimeCursorContext);
  const read = () => {
    const cursor = get();
    return cursor?.owner === owner ? cursor.atMs : null;
  };
  return useSyncExternalStore(subscribe, read, () => null);
}

/** How to move the cursor, for what does not show it. */
export function useSetTimeCursor(): CursorStore['set'] {
  return useContext(TimeCursorContext).set;
}
