'use client';

import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ExecutionRow } from '@/lib/client/execution-page';
import { ExecutionCard } from './execution-card';
import type { ExecutionColumn } from './execution-columns';
import { ExecutionRowLine } from './execution-row';
import { RowPlaceholder } from './row-placeholder';
import type { RowSlot } from './use-list-pages';

type ListRowProps = {
  /** In the whole list, from 0. */
  position: number;
  topPx: number;
  heightPx: number;
  kind: RowSlot['kind'];
  /** Null while its page is not in memory. */
  row: ExecutionRow | null;
  hasLeft: boolean;
  isUncertain: boolean;
  isExpanded: boolean;
  isTabStop: boolean;
  isWide: boolean;
  isClusterShown: boolean;
  columns: readonly ExecutionColumn[];
  clockSkewMs: number;
  onExpand: (position: number, row: ExecutionRow, isExpanded: boolean) => void;
};

/** One place of the list. It is drawn again only when something about it has changed, not whenever the list scrolls. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { position, topPx, heightPx, kind, row, isTabStop, isWide, isExpanded, onExpand } = props;
  const onToggle = () => row && onExpand(position, row, !isExpanded);
  return (
    <div
      aria-rowindex={position + 2}
      className={classNames(
        'absolute inset-x-0 top-0 overflow-clip border-b border-line outline-offset-[-2px]',
        'hover:bg-sunken focus-visible:bg-accent-fill',
      )}
      data-row={position}
      role="row"
      style={{ height: heightPx, transform: `translateY(${topPx}px)` }}
      tabIndex={isTabStop ? 0 : -1}
    >
      {!row && <RowPlaceholder hasFailed={kind === 'failed'} />}
      {row && isWide && <ExecutionRowLine {...props} onToggle={onToggle} row={row} />}
      {row && !isWide && <ExecutionCard {...props} onToggle={onToggle} row={row} />}
    </div>
  );
});
