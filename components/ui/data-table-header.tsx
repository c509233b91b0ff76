import type { ReactNode } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from './class-names';

type DataTableHeaderProps = {
  title: ReactNode;
  align: 'right' | undefined;
  sorted: false | 'asc' | 'desc';
  /** Missing: this column does not sort. */
  onSort: ((event: unknown) => void) | undefined;
};

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

/** The head of a column; pressing it sorts by it, pressing it again turns the order round. */
export function DataTableHeader({ title, align, sorted, onSort }: DataTableHeaderProps) {
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <th
      aria-sort={sorted ? ARIA_SORT[sorted] : undefined}
      className={classNames(
        'h-8 border-b px-3 font-medium whitespace-nowrap text-muted first:pl-4',
        align === 'right' ? 'text-right' : 'text-left',
      )}
      scope="col"
    >
      {onSort ? (
        <button
          className={classNames(
            'group inline-flex items-center gap-1 hover:text-text',
            align === 'right' && 'flex-row-reverse',
          )}
          onClick={onSort}
          type="button"
        >
          {title}
          <Arrow
            aria-hidden
            className={classNames('size-3', !sorted && 'opacity-0 group-hover:opacity-60')}
          />
        </button>
      ) : (
        title
      )}
    </th>
  );
}
