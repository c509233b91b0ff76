import type { ReactNode } from 'react';
import { classNames } from './class-names';

type SimpleColumn = { key: string; title: string; align?: 'right'; isWrapped?: boolean };

type SimpleTableProps<Row> = {
  label: string;
  columns: readonly SimpleColumn[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The first column names the row. */
  cell: (row: Row, column: string) => ReactNode;
};

/** A short table that neither sorts nor scrolls by itself; too wide for the page, it scrolls sideways. */
export function SimpleTable<Row>({ label, columns, rows, rowId, cell }: SimpleTableProps<Row>) {
  return (
    <div aria-label={label} className="overflow-x-auto" role="group" tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b">
            {columns.map(({ key, title, align }) => (
              <th
                key={key}
                className={classNames(
                  'h-8 px-3 font-medium whitespace-nowrap text-muted',
                  align === 'right' ? 'text-right' : 'text-left',
                )}
                scope="col"
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((row) => (
            <tr key={rowId(row)} className="align-baseline">
              {columns.map(({ key, align, isWrapped }, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={key}
                    className={classNames(
                      'h-8 px-3 py-1 font-normal',
                      isWrapped ? 'min-w-28' : 'whitespace-nowrap',
                      align === 'right' ? 'text-right' : 'text-left',
                    )}
                    scope={index === 0 ? 'row' : undefined}
                  >
                    {cell(row, key)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
