'use client';

import { useRef } from 'react';
import { useTable, type SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { dataTableFeatures, type DataColumns } from './data-table-columns';
import { DataTableCell } from './data-table-cell';
import { DataTableHeader } from './data-table-header';
import { DataTableRow } from './data-table-row';
import { useRowFocus } from './use-row-focus';

const ROW_HEIGHT_PX = 32;
/** Shorter lists scroll with the page; longer ones get a scroll area of their own and are virtual. */
const VIRTUAL_FROM_ROWS = 100;
const UNSORTED: SortingState = [];

type DataTableProps<Row extends object> = {
  label: string;
  columns: DataColumns<Row>;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  initialSort?: SortingState;
  /** Told when the reader sorts; `initialSort` is then what the table is sorted by, whoever keeps it. */
  onSort?: (sort: SortingState) => void;
  /** What Enter does on a row. */
  onOpen?: (row: Row) => void;
  /** Rows of which nobody knows whether they still hold. */
  isUncertain?: (row: Row) => boolean;
};

/**
 * A table that sorts by its headers and is walked by row (J/K, arrows, Home, End; Enter opens). Long ones only draw
 * what is in sight. A row keeps the focus when live data moves it.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowId,
    initialSort = UNSORTED,
    onSort,
    onOpen,
    isUncertain,
  } = props;
  const t = useTranslations('ui');
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data: rows,
    getRowId: rowId,
    initialState: { sorting: initialSort },
    enableSortingRemoval: false,
    ...(onSort && {
      state: { sorting: initialSort },
      onSortingChange: (update) =>
        onSort(typeof update === 'function' ? update(initialSort) : update),
    }),
  });
  const sorted = table.getRowModel().rows;
  const isVirtual = sorted.length >= VIRTUAL_FROM_ROWS;
  // The compiler's advice is about memoizing what it returns; nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: isVirtual,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => sorted[index]?.id ?? index,
    getScrollElement: () => scroller.current,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT_PX,
  });
  const focus = useRowFocus({
    ids: sorted.map((row) => row.id),
    container: scroller,
    scrollTo: (index) => isVirtual && virtualizer.scrollToIndex(index),
    onOpen: (index) => {
      const row = sorted[index];
      if (row) onOpen?.(row.original);
    },
  });
  const items = isVirtual ? virtualizer.getVirtualItems() : null;
  const shown = items ? items.flatMap(({ index }) => sorted[index] ?? []) : sorted;
  const firstIndex = items?.[0]?.index ?? 0;
  const spaceAbove = items?.[0]?.start ?? 0;
  const spaceBelow = items ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  return (
    <div
      ref={scroller}
      aria-label={label}
      className={classNames('overflow-auto', isVirtual && 'max-h-[70vh]')}
      role="group"
      tabIndex={0}
    >
      <table aria-rowcount={sorted.length + 1} className="w-full border-collapse text-sm">
        <caption className="sr-only">{`${label}. ${t('rowKeys')}`}</caption>
        <thead className="sticky top-0 z-10 bg-surface">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <DataTableHeader
                  key={header.id}
                  align={header.column.columnDef.meta?.align}
                  onSort={
                    header.column.getCanSort() ? header.column.getToggleSortingHandler() : undefined
                  }
                  sorted={header.column.getIsSorted()}
                  title={<table.FlexRender header={header} />}
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody onKeyDown={focus.onKeyDown}>
          {spaceAbove > 0 && <Spacer height={spaceAbove} />}
          {shown.map((row, position) => (
            <DataTableRow
              key={row.id}
              index={firstIndex + position}
              isTabStop={focus.isTabStop(firstIndex + position)}
              onFocus={() => focus.setActiveId(row.id)}
            >
              {row.getAllCells().map((cell, cellIndex) => (
                <DataTableCell
                  key={cell.id}
                  hasHatchedEdge={cellIndex === 0 && (isUncertain?.(row.original) ?? false)}
                  meta={cell.column.columnDef.meta}
                >
                  <table.FlexRender cell={cell} />
                </DataTableCell>
              ))}
            </DataTableRow>
          ))}
          {spaceBelow > 0 && <Spacer height={spaceBelow} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}
