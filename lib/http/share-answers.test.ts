import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { grantOf } from '@/lib/domain/people/role';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { runAs } from '@/lib/visitors/current-visitor';
import { shareAnswers } from './share-answers';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function counting() {
  let version = 1;
  const answer = vi.fn(({ cluster }: { cluster: string }) => ({ cluster, version }));
  return { answer, share: shareAnswers(() => version, answer), change: () => (version += 1) };
}

describe('shared answers', () => {
  it('are made once for all who ask within a moment', () => {
    const { answer, share } = counting();
    const texts = [1, 2, 3].map(() => share({ cluster: 'A' }).text);
    expect(new Set(texts)).toEqual(new Set(['{"cluster":"A","version":1}']));
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('are never older than what has been learnt', () => {
    const { share, change } = counting();
    share({ cluster: 'A' });
    change();
    expect(share({ cluster: 'A' }).text).toBe('{"cluster":"A","version":2}');
  });

  it('are made anew after a moment, because they tell the time', () => {
    const { answer, share } = counting();
    share({ cluster: 'A' });
    vi.advanceTimersByTime(201);
    share({ cluster: 'A' });
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('are kept apart by what was asked', () => {
    const { share } = counting();
    share({ cluster: 'A' });
    expect(share({ cluster: 'B' }).text).toContain('"B"');
  });

  it('are kept apart by who may read which folders', () => {
    const { share, answer } = counting();
    const asReaderOf = (folders: string[] | null) =>
      runAs(
        { visitor: { ...LOCAL_VISITOR, ...grantOf('viewer', null, folders) }, from: '' },
        () => share({ cluster: 'A' }).text,
      );
    asReaderOf(null);
    asReaderOf(['Finance']);
    asReaderOf(['Sales']);
    expect(answer).toHaveBeenCalledTimes(3);
  });

  it('do not share an error', () => {
    let isBroken = true;
    const share = shareAnswers(
      () => 1,
      () => {
        if (isBroken) throw new Error('broken');
        return 'well';
      },
    );
    expect(() => share({})).toThrow('broken');
    isBroken = false;
    expect(share({}).text).toBe('"well"');
  });
});
