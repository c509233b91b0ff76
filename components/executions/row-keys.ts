/** Where a key leads from a row; null for a key that leads nowhere. `pageRows`: rows that fit on the screen. */
export function rowForKey(
  key: string,
  { row, rowCount, pageRows }: { row: number; rowCount: number; pageRows: number },
): number | null {
  const target = targetOf(key, row, rowCount, Math.max(1, pageRows - 1));
  return target === null ? null : Math.max(0, Math.min(rowCount - 1, target));
}

function targetOf(key: string, row: number, rowCount: number, page: number): number | null {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return row + 1;
    case 'k':
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + page;
    case 'PageUp':
      return row - page;
    case 'Home':
      return 0;
    case 'End':
      return rowCount - 1;
    default:
      return null;
  }
}
