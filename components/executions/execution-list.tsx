'use client';

import { useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { useMedia } from '@/components/ui/use-media';
import { useRoomBelow } from '@/components/ui/use-room-below';
import { paths } from '@/lib/format/paths';
import { attemptsHeightPx } from './attempts-table';
import { tableWidthRem } from './column-widths';
import { ExecutionCard } from './execution-card';
import type { ExecutionColumn } from './execution-columns';
import { ExecutionHead } from './execution-head';
import { ExecutionRowLine } from './execution-row';
import { ListTail } from './list-tail';
import { rememberView, type ListSession } from './list-session';
import { countRows } from './page-ledger';
import { RowPlaceholder } from './row-placeholder';
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

  const expand = (position: number, isExpanded: boolean) => {
    const slot = slotAt(position);
    if (slot.kind !== 'row' || slot.row.attempts.length === 0) return;
    const next = new Map(expanded);
    if (isExpanded) next.set(position, attemptsHeightPx(slot.row));
    else next.delete(position);
    setExpanded(next);
    rememberView(session, { expanded: next });
  };
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
    onExpand: expand,
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
            onKeyDown={walk.onKeyDown}
            role="rowgroup"
            style={{ height: view.heightPx }}
          >
            {view.items.map(({ row: position, top, size }) => {
              const slot = slotAt(position);
              const isExpanded = expanded.has(position);
              const look = slot.kind === 'row' ? looks.get(slot.row.cluster) : undefined;
              const shared = slot.kind === 'row' && {
                row: slot.row,
                clockSkewMs: look?.reading.source?.clockSkewMs ?? 0,
                hasLeft: slot.hasLeft,
                isUncertain: look !== undefined && isUntrusted(look),
                isExpanded,
                onToggle: () => expand(position, !isExpanded),
              };
              return (
                <div
                  key={position}
                  aria-rowindex={position + 2}
                  className={classNames(
                    'absolute inset-x-0 top-0 overflow-clip border-b border-line outline-offset-[-2px]',
                    'hover:bg-sunken focus-visible:bg-accent-fill',
                  )}
                  data-row={position}
                  onFocus={() => walk.onFocus(position)}
                  role="row"
                  style={{ height: size, transform: `translateY(${top}px)` }}
                  tabIndex={position === walk.tabStop ? 0 : -1}
                >
                  {!shared && <RowPlaceholder hasFailed={slot.kind === 'failed'} />}
                  {shared && isWide && <ExecutionRowLine columns={columns} {...shared} />}
                  {shared && !isWide && (
                    <ExecutionCard isClusterShown={session.scope === null} {...shared} />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      )}
      <ListTail session={session} tail={tail} />
    </div>
  );
}
