export const ui = {
  copy: 'Copy',
  copyThis: 'Copy {what}',
  copied: 'Copied',
  notCopied: 'Could not copy: select the text and copy it by hand',
  sortable: 'Sort by {column}',
  rowKeys: 'Move between rows with J and K or the arrow keys, open one with Enter.',
  rowsShown: '{count, plural, one {# row} other {# rows}}',
  noRows: 'No rows match.',
  clearFilters: 'Clear filters',
  none: '–',
} as const;
