'use client';

import { useSyncExternalStore } from 'react';
import { createExternalStore } from './external-store';

/** The dialogs that can be opened from anywhere. */
type DialogName = 'find' | 'help';

const dialog = createExternalStore<DialogName | null>(null);

/** Opens a dialog in place of whichever is open; null closes it. */
export function openDialog(name: DialogName | null): void {
  dialog.set(name);
}

/** The dialog that is open. */
export function useOpenDialog(): DialogName | null {
  return useSyncExternalStore(dialog.subscribe, dialog.get, () => null);
}
