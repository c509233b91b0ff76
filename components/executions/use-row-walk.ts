'use client';

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { rememberView, type ListSession } from './list-session';
import { rowForKey } from './row-keys';

type RowWalkOptions = {
  session: ListSession;
  scroller: RefObject<HTMLElement | null>;
  rowCount: number;
  /** Rows in sight. */
  first: number;
  last: number;
  scrollToRow: (row: number) => void;
  onOpen: (row: number) => void;
  onExpand: (row: number, isExpanded: boolean) => void;
};

const ROW_ATTRIBUTE = 'data-row';

/** Walks a list of any length with the keyboard; the keys of the page enter it at the row that Tab would reach. */
export function useRowWalk(options: RowWalkOptions) {
  const { session, scroller, rowCount, first, last, scrollToRow, onOpen, onExpand } = options;
  const [activeRow, setActiveRow] = useState(session.view.activeRow);
  const awaited = useRef<number | null>(null);

  // A row that is not drawn yet is looked for until it is.
  useEffect(() => {
    if (awaited.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(
      `[${ROW_ATTRIBUTE}="${awaited.current}"]`,
    );
    if (!row) return;
    awaited.current = null;
    row.focus({ preventScroll: true });
  });

  const activate = (row: number) => {
    setActiveRow(row);
    rememberView(session, { activeRow: row });
  };
  const goTo = (row: number) => {
    awaited.current = row;
    activate(row);
    scrollToRow(row);
  };
  const isInSight = activeRow >= first && activeRow <= last;
  const walk = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>, row: number) => {
    const target = rowForKey(event.key, { row, rowCount, pageRows: last - first });
    if (target === null) return;
    event.preventDefault();
    goTo(target);
  };

  // Between two rows the focus is nowhere until the second one is drawn: before the keys of the page are looked at.
  const onKeyBetweenRows = useEffectEvent((event: KeyboardEvent) => {
    if (awaited.current === null || event.target !== document.body || !isPlain(event)) return;
    walk(event, awaited.current);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyBetweenRows(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  return {
    /** Of the rows that are drawn, exactly one is reached by Tab. */
    tabStop: isInSight ? activeRow : first,
    onFocus: (event: React.FocusEvent<HTMLElement>) => {
      const row = event.target.closest(`[${ROW_ATTRIBUTE}]`)?.getAttribute(ROW_ATTRIBUTE);
      if (row) activate(Number(row));
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (!isPlain(event) || !(event.target instanceof HTMLElement)) return;
      const place = event.target.getAttribute(ROW_ATTRIBUTE);
      if (place === null) return;
      // Keys that come faster than rows are drawn go on from where the last one led.
      const row = awaited.current ?? Number(place);
      if (event.key === 'Enter') return onOpen(row);
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault();
        return onExpand(row, event.key === 'ArrowRight');
      }
      walk(event, row);
    },
  };
}

function isPlain({
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>) {
  return !ctrlKey && !metaKey && !altKey;
}
