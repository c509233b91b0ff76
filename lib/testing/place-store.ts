import { onTestFinished } from 'vitest';
import type { Store } from '@/lib/store/open-store';

const KEY = 'scale-out-watch:store';

/** Makes a store the process's, for one test. */
export function placeStore(store: Store): void {
  Reflect.set(globalThis, KEY, store);
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, KEY);
  });
}
