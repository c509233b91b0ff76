import { expect, it } from 'vitest';
import { NOW, hoursAgo } from '@/lib/testing/clock';
import { placeOf, trendPaths } from './trend-paths';

const SPAN = { from: hoursAgo(24), to: NOW, bucketMs: 3_600_000 };

it('a sparkline stands on the highest of its columns, and has none where nothing is recorded', () => {
  const trend = {
    name: 'PROD',
    executions: [
      { at: hoursAgo(24), ended: 2, failed: 1 },
      { at: hoursAgo(2), ended: 0, failed: 0 },
    ],
    anomalies: [],
  };
  expect(trendPaths(trend, SPAN)).toEqual({
    recorded: 'M0 28h10v-28h-10zM220 28h10v-28h-10z',
    ended: 'M0 28h10v-22h-10zM220 28h10v0h-10z',
    failed: 'M0 28h10v-11h-10zM220 28h10v0h-10z',
  });
  expect(placeOf(hoursAgo(12), SPAN)).toBe(120);
});
