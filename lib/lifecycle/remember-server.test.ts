import { describe, expect, it } from 'vitest';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { rememberServer } from './remember-server';

const at = (serverName: string | null, sqlClock = NOW) => ({ serverName, sqlClock });

describe('the server', () => {
  it('that answers first has replaced nobody', () => {
    expect(rememberServer(null, at('SQL1'))).toEqual({
      name: 'SQL1',
      lastSeenAt: NOW,
      previous: null,
    });
  });

  it('that took over is remembered with the one before, and when that was seen last', () => {
    const known = rememberServer(null, at('SQL1', minutesAgo(5)));
    const moved = rememberServer(known, at('SQL2', minutesAgo(3)));
    expect(rememberServer(moved, at('sql2'))).toEqual({
      name: 'sql2',
      lastSeenAt: NOW,
      previous: { name: 'SQL1', lastSeenAt: minutesAgo(5), changedAt: minutesAgo(3) },
    });
  });

  it('that does not tell its name changes nothing', () => {
    const known = rememberServer(null, at('SQL1', minutesAgo(5)));
    expect(rememberServer(known, at(null))).toBe(known);
  });
});
