import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_datetime,
  sortFn_text,
  tableFeatures,
  type ColumnHelper,
} from '@tanstack/react-table';

export type DataColumnMeta = {
  /** Numbers are right-aligned. */
  align?: 'right';
  /** Names the row: read out with every cell of it. */
  isRowHeader?: boolean;
  /** Classes of every cell, such as a width. */
  className?: string;
};

export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {
    alphanumeric: sortFn_alphanumeric,
    basic: sortFn_basic,
    datetime: sortFn_datetime,
    text: sortFn_text,
  },
  columnMeta: {} as DataColumnMeta,
});

export type DataTableFeatures = typeof dataTableFeatures;

/** The columns of a table. Their values differ in type; the table hands each one to its own cells only. */
export type DataColumns<Row extends object> = ReturnType<
  ColumnHelper<DataTableFeatures, Row>['columns']
>;

/** Helper that makes the columns of a DataTable; headers are strings, they name the sort buttons as well. */
export function dataColumns<Row extends object>(): ColumnHelper<DataTableFeatures, Row> {
  return createColumnHelper<DataTableFeatures, Row>();
}
