export const ui = {
  copy: 'Copy',
  copyThis: 'Copy {what}',
  copied: 'Copied',
  notCopied: 'Could not copy: select the text and copy it by hand',
  rowKeys: 'Move between rows with J and K or the arrow keys, open one with Enter.',
  clearFilters: 'Clear filters',
  clearThis: '{what}: show all',
  exactly: 'Exactly “{text}”',
  noOption: 'Nothing was seen lately; type a name',
  noMatch: 'No such name was seen lately',
  typeName: 'Type a name',
  close: 'Close',
} as const;
