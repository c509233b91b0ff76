import { describe, expect, it, vi } from 'vitest';
import type { Hint } from '@/lib/domain/payload';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { LiveHub, liveHub } from './live-hub';

describe('the hub', () => {
  it('keeps the newest state of every cluster, in the order in which they were placed', () => {
    const hub = new LiveHub();
    const [a, b] = [buildState({ name: 'B' }), buildState({ name: 'A' })];
    hub.place(a);
    hub.place(b);
    expect(hub.list()).toEqual([a, b]);
    const newer = buildState({ name: 'B' });
    hub.publish(newer);
    expect(hub.list()).toEqual([newer, b]);
    expect(hub.get('B')).toBe(newer);
    expect(hub.get('C')).toBeUndefined();
  });

  it('tells every listener once per poll, and nobody when nothing was learnt', () => {
    const hub = new LiveHub();
    const hints: Hint[] = [];
    hub.subscribe((hint) => hints.push(hint));
    hub.place(buildState());
    hub.publish(buildState());
    hub.publish(buildState({ name: 'B' }, { snapshot: null }));
    expect(hints).toEqual([
      { kind: 'snapshot', cluster: 'PROD-ETL', takenAt: NOW, sequence: 1 },
      { kind: 'snapshot', cluster: 'B', takenAt: hoursAgo(48), sequence: 2 },
    ]);
  });

  it('has the new state in place before anybody hears of it', () => {
    const hub = new LiveHub();
    const seen: unknown[] = [];
    hub.subscribe(({ cluster }) => seen.push(hub.get(cluster)?.snapshot));
    const snapshot = buildSnapshot();
    hub.publish(buildState({}, { snapshot }));
    expect(seen).toEqual([snapshot]);
  });

  it('forgets a listener that has left, and one that breaks', () => {
    const hub = new LiveHub();
    const [left, steady] = [vi.fn(), vi.fn()];
    const broken = vi.fn(() => {
      throw new Error('broken');
    });
    hub.subscribe(broken);
    const leave = hub.subscribe(left);
    hub.subscribe(steady);
    leave();
    hub.publish(buildState());
    hub.publish(buildState());
    expect(left).not.toHaveBeenCalled();
    expect(broken).toHaveBeenCalledOnce();
    expect(steady).toHaveBeenCalledTimes(2);
  });

  it('is one for the whole process', () => {
    expect(liveHub()).toBe(liveHub());
  });
});
