import type { ReactNode } from 'react';
import { classNames } from './class-names';

type DataTableRowProps = {
  index: number;
  /** Exactly one row of a table is reached by Tab. */
  isTabStop: boolean;
  onFocus: () => void;
  children: ReactNode;
};

/** One row; its position counts the header, as screen readers do. */
export function DataTableRow(props: DataTableRowProps) {
  const { index, isTabStop, onFocus, children } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      className={classNames(
        'border-b border-line outline-offset-[-2px] last:border-b-0 hover:bg-sunken focus-visible:bg-accent-fill',
      )}
      data-row-index={index}
      onFocus={onFocus}
      tabIndex={isTabStop ? 0 : -1}
    >
      {children}
    </tr>
  );
}
