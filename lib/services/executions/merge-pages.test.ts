import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExecutionCursor, KeyRange } from '@/lib/domain/executions/execution-cursor';
import type { ListedExecution } from '@/lib/domain/executions/execution-list-payload';
import { mergePages, type ClusterPage } from './merge-pages';

type Row = { id: bigint; atMs: number | null };

/** What a cluster answers: `window` rows are looked at, those with an even id pass. */
function answer(cluster: string, rows: readonly Row[], range: KeyRange, take: number): ClusterPage {
  const WINDOW = 5;
  const below = rows.filter(({ id }) => range.before === null || id < BigInt(range.before));
  const seen = below.slice(0, WINDOW);
  const matches = seen.filter(({ id }) => id % 2n === 0n).slice(0, take);
  const isFull = matches.length === take;
  const last = isFull ? matches.at(-1) : seen.at(-1);
  const isOver = !isFull && below.length <= WINDOW;
  const downTo = last && { executionId: String(last.id), createdAt: dateOf(last) };
  return {
    cluster,
    range,
    rows: matches.map((row) => ({ id: String(row.id), createdAt: dateOf(row) }) as ListedExecution),
    search: {
      stoppedBy: isFull ? 'full' : isOver ? 'end' : 'budget',
      searchedDownTo: isOver ? null : (downTo ?? null),
    },
    next: isOver || !last ? null : { before: String(last.id), floor: null },
  };
}

function dateOf({ atMs }: Row): Date | null {
  return atMs === null ? null : new Date(atMs);
}

const catalogs = fc.array(
  fc
    .array(fc.record({ gap: fc.nat(9), isTimed: fc.boolean(), disorder: fc.nat(3) }), {
      maxLength: 40,
    })
    .map((steps) => {
      let atMs = 1_000_000;
      return steps.map(({ gap, isTimed, disorder }, index): Row => {
        atMs -= gap;
        return { id: BigInt(1_000 - index * 3), atMs: isTimed ? atMs + disorder : null };
      });
    }),
  { minLength: 1, maxLength: 4 },
);

describe('merged pages', () => {
  it('show every match of every cluster once, each in its own order, and come to an end', () => {
    fc.assert(
      fc.property(catalogs, fc.integer({ min: 1, max: 7 }), (all, take) => {
        const seen = new Map<string, string[]>();
        let cursor: ExecutionCursor = {};
        for (let round = 0; round < 1_000; round += 1) {
          const pages = all.flatMap((rows, index): ClusterPage[] => {
            const name = `C${index}`;
            const range = name in cursor ? cursor[name] : { before: null, floor: null };
            return range ? [answer(name, rows, range, take)] : [];
          });
          const merged = mergePages(pages, take);
          expect(merged.rows.length).toBeLessThanOrEqual(take);
          for (const { cluster, id } of merged.rows) {
            seen.set(cluster, [...(seen.get(cluster) ?? []), id]);
          }
          cursor = { ...cursor, ...merged.cursor };
          if (pages.length === 0) break;
        }
        all.forEach((rows, index) => {
          const expected = rows.map(({ id }) => id).filter((id) => id % 2n === 0n);
          expect(seen.get(`C${index}`) ?? []).toEqual(expected.map(String));
        });
      }),
    );
  });

  it('hold back what may be older than a row that another cluster has not looked for yet', () => {
    const busy = answer(
      'A',
      [
        { id: 8n, atMs: 100 },
        { id: 6n, atMs: 10 },
      ],
      FRESH,
      50,
    );
    const searching: ClusterPage = {
      cluster: 'B',
      range: FRESH,
      rows: [],
      search: {
        stoppedBy: 'budget',
        searchedDownTo: { executionId: '500', createdAt: new Date(50) },
      },
      next: { before: '500', floor: null },
    };
    const { rows, cursor } = mergePages([busy, searching], 50);
    expect(rows.map(({ id }) => id)).toEqual(['8']);
    expect(cursor).toEqual({ A: { before: '8', floor: null }, B: { before: '500', floor: null } });
  });
});

const FRESH: KeyRange = { before: null, floor: null };
