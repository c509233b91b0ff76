'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { GanttRow } from './gantt-rows';

type TreeWalkOptions = {
  rows: readonly GanttRow[];
  container: RefObject<HTMLElement | null>;
  /** Brings a row into sight that may not be drawn yet. */
  scrollTo: (index: number) => void;
  onToggle: (row: GanttRow) => void;
};

/** Walks a tree as a treegrid is walked: up and down, right opens or goes in, left closes or goes out. */
export function useTreeWalk({ rows, container, scrollTo, onToggle }: TreeWalkOptions) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const awaited = useRef<string | null>(null);
  const found = rows.findIndex(({ id }) => id === activeId);
  const activeIndex = Math.max(0, found);

  // A row is drawn some renders after it was scrolled to, so this looks for it until it is there.
  useEffect(() => {
    if (awaited.current === null) return;
    const row = container.current?.querySelector<HTMLElement>(
      `[data-row-id="${CSS.escape(awaited.current)}"]`,
    );
    if (!row) return;
    awaited.current = null;
    row.focus({ preventScroll: true });
  });

  const goTo = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (!row) return;
    awaited.current = row.id;
    setActiveId(row.id);
    scrollTo(rows.indexOf(row));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset.rowId === undefined) return;
    const row = rows[activeIndex];
    if (!row) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'j':
        goTo(activeIndex + 1);
        break;
      case 'ArrowUp':
      case 'k':
        goTo(activeIndex - 1);
        break;
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(rows.length - 1);
        break;
      case 'ArrowRight':
        if (row.hasChildren && !row.isExpanded) onToggle(row);
        else if (row.isExpanded) goTo(activeIndex + 1);
        break;
      case 'ArrowLeft':
        if (row.isExpanded) onToggle(row);
        else if (row.parentId !== null) goTo(rows.findIndex(({ id }) => id === row.parentId));
        break;
      case 'Enter':
      case ' ':
        if (row.hasChildren) onToggle(row);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return { onKeyDown, setActiveId, isTabStop: (index: number) => index === activeIndex };
}
