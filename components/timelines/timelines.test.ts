import { describe, expect, it } from 'vitest';
import { buildSegment } from '@/lib/testing/build-interval';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { stripPaths } from './strip-paths';
import { uptimeOf } from './uptime';

const SPAN = { fromMs: minutesAgo(100).getTime(), toMs: NOW.getTime() };

describe('a strip', () => {
  it('draws each known state, the worst on top, and leaves the hatched ground where nobody looked', () => {
    const paths = stripPaths(
      [
        buildSegment('online', 100, 60),
        buildSegment('notWatched', 60, 50),
        buildSegment('offline', 50, 25),
        buildSegment('unknown', 25, 0),
      ],
      SPAN,
    );
    expect(paths).toEqual([
      { state: 'online', path: 'M0 0h400v12h-400z' },
      { state: 'offline', path: 'M500 0h250v12h-250z' },
    ]);
  });

  it('shows an offline time that is shorter than a pixel, at the very end as well', () => {
    const [offline] = stripPaths([buildSegment('offline', 0.001, 0)], SPAN);
    expect(offline?.path).toBe('M998 0h2v12h-2z');
  });

  it('is thinner while the worker is disabled', () => {
    const [online] = stripPaths([{ ...buildSegment('online', 100, 0), isEnabled: false }], SPAN);
    expect(online?.path).toBe('M0 4h1000v4h-1000z');
  });
});

it('uptime counts only the time that is known, and keeps the rest apart', () => {
  const durations = { online: 60, late: 10, offline: 10, unknown: 5, notWatched: 15 };
  expect(uptimeOf(durations)).toEqual({ online: 60, known: 80, total: 100 });
});
