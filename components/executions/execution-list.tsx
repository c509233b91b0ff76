'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useMedia } from '@/components/ui/use-media';
import { useRoomBelow } from '@/components/ui/use-room-below';
import type { ExecutionRow } from '@/lib/client/execution-page';
import { paths } from '@/lib/format/paths';
import { attemptsHeightPx } from './attempts-table';
import { tableWidthRem } from './column-widths';
import type { ExecutionColumn } from './execution-columns';
import { ExecutionHead } from './execution-head';
import { ListRow } from './list-row';
import { ListTail } from './list-tail';
import { rememberView, type ListSession } from './list-session';
import { countRows } from './page-ledger';
import { isUntrusted, type ClusterLook } from './use-cluster-looks';
import { useLedger, useListPages } from './use-list-pages';
import { useRowWalk } from './use-row-walk';
import { useScrollWindow } from './use-scroll-window';

const LINE_PX = 32;
const CARD_PX = 64;
const WIDE = '(min-width: 48rem)';
/** Below the list: the edge of the page, on a phone the bar with the pages as well. */
const GAP_PX = { wide: 36, narrow: 92 };

type ExecutionListProps = {
  session: ListSession;
  columns: readonly ExecutionColumn[];
  looks: ReadonlyMap<string, ClusterLook>;
};

/** The rows of a list, of which only those in sight are drawn, and only those near by are in memory. */
export function ExecutionList({ session, columns, looks }: ExecutionListProps) {
  const t = useTranslations('executions');
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const isWide = useMedia(WIDE);
  const room = useRoomBelow(scroller, isWide ? GAP_PX.wide : GAP_PX.narrow);
  const [expanded, setExpanded] = useState(session.view.expanded);
  const total = countRows(useLedger(session));
  const view = useScrollWindow({
    session,
    scroller,
    total,
    rowHeightPx: isWide ? LINE_PX : CARD_PX,
    headHeightPx: isWide ? LINE_PX : 0,
    expanded,
  });
  const { slotAt, tail } = useListPages(session, view);

  const expand = useCallback((position: number, row: ExecutionRow, isExpanded: boolean) => {
    if (row.attempts.length === 0) return;
    setExpanded((known) => {
      const next = new Map(known);
      if (isExpanded) next.set(position, attemptsHeightPx(row));
      else next.delete(position);
      return next;
    });
  }, []);
  useEffect(() => rememberView(session, { expanded }), [session, expanded]);
  const walk = useRowWalk({
    session,
    scroller,
    rowCount: total,
    first: view.first,
    last: view.last,
    scrollToRow: view.scrollToRow,
    onOpen: (position) => {
      const slot = slotAt(position);
      if (slot.kind === 'row') router.push(paths.execution(slot.row.cluster, slot.row.id));
    },
    onExpand: (position, isExpanded) => {
      const slot = slotAt(position);
      if (slot.kind === 'row') expand(position, slot.row, isExpanded);
    },
  });

  return (
    <div
      ref={scroller}
      className="relative overflow-auto"
      onScroll={view.onScroll}
      style={{ maxHeight: room ?? '70vh' }}
    >
      {total > 0 && (
        <div
          aria-label={t('listLabel')}
          aria-rowcount={-1}
          className="text-sm"
          role="table"
          style={isWide ? { minWidth: `${tableWidthRem(columns)}rem` } : undefined}
        >
          {isWide && <ExecutionHead columns={columns} />}
          <div
            aria-label={t('rowKeys')}
            className="relative"
            onFocus={walk.onFocus}
            onKeyDown={walk.onKeyDown}
            role="rowgroup"
            style={{ height: view.heightPx }}
          >
            {view.items.map(({ row: position, top, size }) => {
              const slot = slotAt(position);
              const row = slot.kind === 'row' ? slot.row : null;
              const look = row ? looks.get(row.cluster) : undefined;
              return (
                <ListRow
                  key={position}
                  clockSkewMs={look?.reading.source?.clockSkewMs ?? 0}
                  columns={columns}
                  hasLeft={slot.kind === 'row' && slot.hasLeft}
                  heightPx={size}
                  isClusterShown={session.scope === null}
                  isExpanded={expanded.has(position)}
                  isTabStop={position === walk.tabStop}
                  isUncertain={look !== undefined && isUntrusted(look)}
                  isWide={isWide}
                  kind={slot.kind}
                  onExpand={expand}
                  position={position}
                  row={row}
                  topPx={top}
                />
              );
            })}
          </div>
        </div>
      )}
      <ListTail session={session} tail={tail} />
    </div>
  );
}
