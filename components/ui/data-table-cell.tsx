import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { DataColumnMeta } from './data-table-columns';

type DataTableCellProps = {
  meta: DataColumnMeta | undefined;
  /** The first cell of a row of which nobody knows whether it still holds. */
  hasHatchedEdge: boolean;
  children: ReactNode;
};

/** One value of a row, or the name of the row. */
export function DataTableCell({ meta = {}, hasHatchedEdge, children }: DataTableCellProps) {
  const Cell = meta.isRowHeader ? 'th' : 'td';
  return (
    <Cell
      className={classNames(
        'h-8 px-3 py-1 font-normal whitespace-nowrap first:pl-4',
        meta.align === 'right' ? 'text-right' : 'text-left',
        hasHatchedEdge && 'relative',
        meta.className,
      )}
      scope={meta.isRowHeader ? 'row' : undefined}
    >
      {hasHatchedEdge && <span aria-hidden className="hatched absolute inset-y-0 left-0 w-1.5" />}
      {children}
    </Cell>
  );
}
