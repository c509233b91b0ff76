'use client';

import { useEffect, useRef } from 'react';
import { isTyping } from '@/lib/client/is-typing';
import { openDialog } from '@/lib/client/open-dialog';
import { readKey, type KeyCommand } from './read-key';
import { leaveList, moveToStop, openStop } from './walk-stops';

type KeyCommandOptions = {
  /** Id of the element that holds the page. */
  mainId: string;
  areSingleKeysOn: boolean;
  onGo: (page: Extract<KeyCommand, { kind: 'go' }>['page']) => void;
};

/** Open dialogs and menus have keys of their own. */
const HAS_OWN_KEYS = '[role="dialog"], [role="menu"], [role="alertdialog"]';

/** Listens to the keys of the whole page. */
export function useKeyCommands(options: KeyCommandOptions): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    let goSinceMs: number | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest(HAS_OWN_KEYS)) return;
      const read = readKey(event, goSinceMs, latest.current.areSingleKeysOn);
      goSinceMs = read.goSinceMs;
      if (read.command && follow(read.command, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** False when the key is better left to the browser. */
function follow(command: KeyCommand, { mainId, onGo }: KeyCommandOptions): boolean {
  const main = document.getElementById(mainId);
  switch (command.kind) {
    case 'find':
    case 'help':
      openDialog(command.kind);
      return true;
    case 'go':
      onGo(command.page);
      return true;
    case 'move':
      if (main) moveToStop(main, command.step);
      return main !== null;
    case 'open':
      return main !== null && openStop(main);
    case 'leave':
      if (main) leaveList(main);
      return false;
  }
}
