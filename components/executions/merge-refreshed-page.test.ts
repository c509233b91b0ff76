import { describe, expect, it } from 'vitest';
import {
  buildExecutionPage,
  buildExecutionRow,
  buildUnreadReading,
} from '@/lib/testing/build-execution-page';
import { hasOpenRow, keyOfRow, mergeRefreshedPage, showPage } from './merge-refreshed-page';

const everything = () => true;
const keyOf = (id: string) => keyOfRow({ cluster: 'PROD', id });
const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id);

describe('a page that is read again', () => {
  it('brings its rows up to date without moving any of them', () => {
    const running = buildExecutionRow({ id: '2', status: 'running', statusCode: 2 });
    const shown = showPage(
      buildExecutionPage([], { rows: [running, buildExecutionRow({ id: '1' })] }),
    );
    const merged = mergeRefreshedPage(shown, buildExecutionPage(['2', '1']), everything);
    expect(idsOf(merged)).toEqual(['2', '1']);
    expect(merged.rows[0]?.status).toBe('succeeded');
    expect(hasOpenRow(shown)).toBe(true);
    expect(hasOpenRow(merged)).toBe(false);
  });

  it('announces what came in between instead of pushing it in', () => {
    const shown = showPage(buildExecutionPage(['3', '1']));
    const merged = mergeRefreshedPage(shown, buildExecutionPage(['3', '2', '1']), everything);
    expect(idsOf(merged)).toEqual(['3', '1']);
    expect([...merged.enteredKeys]).toEqual([keyOf('2')]);
  });

  it('keeps a row that left in its place and says so, until it comes back', () => {
    const shown = showPage(buildExecutionPage(['3', '2', '1']));
    const left = mergeRefreshedPage(shown, buildExecutionPage(['3', '1']), everything);
    expect(idsOf(left)).toEqual(['3', '2', '1']);
    expect([...left.leftKeys]).toEqual([keyOf('2')]);
    const back = mergeRefreshedPage(left, buildExecutionPage(['3', '2', '1']), everything);
    expect([...back.leftKeys]).toEqual([]);
  });

  it('takes no row for gone that the answer did not look for', () => {
    const shown = showPage(buildExecutionPage(['3', '2', '1']));
    const merged = mergeRefreshedPage(shown, buildExecutionPage(['3']), ({ id }) => id >= '2');
    expect([...merged.leftKeys]).toEqual([keyOf('2')]);
  });

  it('takes nothing for gone of a cluster that could not be read', () => {
    const shown = showPage(buildExecutionPage(['2', '1']));
    const failed = buildExecutionPage([], { readings: [buildUnreadReading('PROD')] });
    const merged = mergeRefreshedPage(shown, failed, everything);
    expect(idsOf(merged)).toEqual(['2', '1']);
    expect([...merged.leftKeys]).toEqual([]);
  });
});
