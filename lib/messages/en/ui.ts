export const ui = {
  copy: 'Copy',
  copyThis: 'Copy {what}',
  copied: 'Copied',
  notCopied: 'Could not copy: select the text and copy it by hand',
  rowKeys: 'Move between rows with J and K or the arrow keys, open one with Enter.',
  clearFilters: 'Clear filters',
  close: 'Close',
} as const;
