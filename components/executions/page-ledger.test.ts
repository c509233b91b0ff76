import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRows,
  EMPTY_LEDGER,
  isAtEnd,
  pageOfRow,
  pagesInSight,
  pagesToDrop,
  recordPage,
  releaseTail,
  resizePage,
  type PageLedger,
} from './page-ledger';

/** A ledger of pages with so many rows each, of which the last one may have a successor. */
function ledgerOf(rowCounts: readonly number[], { isOpen = true, isShort = false } = {}) {
  return rowCounts.reduce<PageLedger>((ledger, rowCount, index) => {
    const isLast = index === rowCounts.length - 1;
    return recordPage(ledger, index, {
      rowCount,
      next: isLast && !isOpen ? null : `cursor ${index + 1}`,
      again: null,
      readings: [],
      isShort: isLast && isShort,
    });
  }, EMPTY_LEDGER);
}

describe('the ledger of a list', () => {
  it('begins with one page that nobody has read', () => {
    expect(countRows(EMPTY_LEDGER)).toBe(0);
    expect(isAtEnd(EMPTY_LEDGER)).toBe(false);
    expect(pagesInSight(EMPTY_LEDGER, 0, 20)).toEqual([0]);
  });

  it('finds the page of every row, whatever the sizes of the pages', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 30 }), (rowCounts) => {
        const ledger = ledgerOf(rowCounts, { isOpen: false });
        const pages = rowCounts.flatMap((count, index) => Array<number>(count).fill(index));
        expect(countRows(ledger)).toBe(pages.length);
        expect(pages.map((_, row) => pageOfRow(ledger, row))).toEqual(pages);
      }),
    );
  });

  it('asks for the next page when the end comes near, not before', () => {
    const ledger = ledgerOf([80, 80]);
    expect(pagesInSight(ledger, 0, 30)).toEqual([0]);
    expect(pagesInSight(ledger, 60, 100)).toEqual([0, 1]);
    expect(pagesInSight(ledger, 100, 170)).toEqual([1, 2]);
  });

  it('does not go on by itself after a page that was cut short, but when it is told to', () => {
    const ledger = ledgerOf([80, 12], { isShort: true });
    expect(pagesInSight(ledger, 60, 200)).toEqual([0, 1]);
    expect(pagesInSight(releaseTail(ledger), 60, 200)).toEqual([0, 1, 2]);
  });

  it('knows the end once it was read', () => {
    expect(isAtEnd(ledgerOf([80, 3], { isOpen: false, isShort: true }))).toBe(true);
    expect(isAtEnd(ledgerOf([80, 3]))).toBe(false);
  });

  it('keeps a page that was read as it was, so that no row moves', () => {
    const ledger = ledgerOf([80, 80]);
    const again = { rowCount: 3, next: null, again: null, readings: [], isShort: true };
    expect(recordPage(ledger, 0, again)).toBe(ledger);
  });

  it('moves what is below a page that came back with another number of rows', () => {
    const ledger = resizePage(ledgerOf([80, 80, 80]), 1, 77);
    expect(ledger.pages.map(({ firstRow }) => firstRow)).toEqual([0, 80, 157, 237]);
  });

  it('keeps the number of pages in memory bounded, however far the reader scrolls', () => {
    const inMemory = new Set<number>();
    for (let index = 0; index < 5_000; index += 1) {
      inMemory.add(index);
      for (const far of pagesToDrop(inMemory, [index], 8)) inMemory.delete(far);
    }
    expect(inMemory.size).toBe(10);
    expect(inMemory.has(0)).toBe(true);
  });
});
