import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEARTBEAT_STATES, type HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { WallAnomaly, WallCluster, WallPayload } from '@/lib/domain/wall-payload';
import { buildTile, buildWall, buildWallCluster } from '@/lib/testing/build-wall';
import { hoursAgo, minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { WallProviders } from './wall-providers';
import { readWallSettings } from './wall-settings';
import { WallView } from './wall-view';
import { WALL_WORDS } from './wall-words';

const complaints = vi.spyOn(console, 'error');

beforeEach(() => {
  complaints.mockReset().mockReturnValue(undefined);
});

afterEach(() => {
  // A missing word is complained of there.
  expect(complaints).not.toHaveBeenCalled();
});

/** The words that the layout hands over. */
const Words = ({ children }: { children?: ReactNode }) =>
  WallProviders({ words: WALL_WORDS, children });

function render(payload: WallPayload = buildWall(), cluster: string | null = null): string {
  const settings = readWallSettings({ night: 'off' });
  const view = createElement(WallView, { initial: payload, cluster, settings });
  return renderToStaticMarkup(createElement(Words, null, view));
}

/** What is left without colour: words and shapes; classes, which carry the colours, are gone. */
function greyOf(html: string): string {
  return html.replaceAll(/ (class|style)="[^"]*"/g, '');
}

const tilesOf = (html: string) =>
  [...greyOf(html).matchAll(/<li>(.*?)<\/li>/g)].map(([, tile = '']) => tile);

const shapeOf = (tile: string) => /<svg.*?<\/svg>/.exec(tile)?.[0] ?? '';
const wordsOf = (tile: string) => tile.replaceAll(/<[^>]+>/g, ' ');

function tilesIn(count: number): { state: HeartbeatState; tile: string }[] {
  const states = Array.from(
    { length: count },
    (_, index) => HEARTBEAT_STATES[index % HEARTBEAT_STATES.length] ?? 'online',
  ).sort((left, right) => HEARTBEAT_STATES.indexOf(right) - HEARTBEAT_STATES.indexOf(left));
  const tiles = states.map((state, index) => buildTile({ name: `W${index}`, state }));
  const workers = { reading: 'collected' as const, tiles };
  const html = render(buildWall(buildWallCluster({ workers })));
  const drawn = tilesOf(html);
  return states.slice(0, drawn.length).map((state, index) => ({ state, tile: drawn[index] ?? '' }));
}

describe('availability groups on a wall', () => {
  const wordsWith = (cluster: Partial<WallCluster>) =>
    wordsOf(render(buildWall(buildWallCluster(cluster))));

  it('are as bad as the worst of them', () => {
    const availability = { state: 'critical', groupCount: 2 } as const;
    expect(wordsWith({ availability })).toMatch(/AGs\s+critical/);
  });

  it('that nobody could read are unknown, not absent', () => {
    const availability = { state: 'unknown', groupCount: null } as const;
    expect(wordsWith({ availability })).toMatch(/AGs\s+unknown/);
  });

  it('are left out only where it is proven that there are none', () => {
    const availability = { state: 'none', groupCount: 0 } as const;
    expect(wordsWith({ availability })).not.toMatch(/AGs?\s/);
  });
});

describe('a wall without colour', () => {
  it.each([8, 60, 100, 300, 2_000])('tells the states of %i workers apart', (count) => {
    const drawn = tilesIn(count);
    expect(drawn.length).toBeGreaterThanOrEqual(Math.min(count, 1_000));
    const shapes = new Map<HeartbeatState, Set<string>>();
    for (const { state, tile } of drawn) {
      expect(wordsOf(tile)).toContain(state);
      shapes.set(state, (shapes.get(state) ?? new Set()).add(shapeOf(tile)));
    }
    const kinds = [...shapes.values()];
    expect(kinds.map(({ size }) => size)).toEqual(kinds.map(() => 1));
    expect(new Set(kinds.flatMap((kind) => [...kind])).size).toBe(kinds.length);
  });

  it('tells a worker that is switched off from one that works', () => {
    const tiles = [buildTile({ name: 'ON' }), buildTile({ name: 'OFF', isEnabled: false })];
    const html = render(buildWall(buildWallCluster({ workers: { reading: 'collected', tiles } })));
    const [on = '', off = ''] = tilesOf(html);
    expect(wordsOf(off)).toContain('disabled');
    expect(wordsOf(on)).not.toContain('disabled');
    expect(shapeOf(on)).not.toBe(shapeOf(off));
  });
});

const anomaly = (overrides: Partial<WallAnomaly> = {}): WallAnomaly => ({
  rule: 'offline-worker',
  severity: 'critical',
  subject: { id: 'A', name: 'ETLW01' },
  openedAt: minutesAgo(5),
  isAcknowledged: false,
  isStale: false,
  ...overrides,
});

const withAnomalies = (worst: WallAnomaly[], notEvaluatedCount = 0) =>
  wordsOf(
    render(
      buildWall(
        buildWallCluster({
          anomalies: { worst, otherCount: 2, explainedCount: 0, notEvaluatedCount },
        }),
      ),
    ),
  );

describe('a wall', () => {
  it('says what runs, what waits and what failed, and how long the oldest has waited', () => {
    const words = wordsOf(render());
    expect(words).toMatch(/23\s+running/);
    expect(words).toMatch(/4\s+pending\s+oldest waits 3 min/);
    expect(words).toMatch(/2\s+failed today/);
  });

  it('says since when failures are counted when that is not midnight', () => {
    const cluster = buildWallCluster();
    const { counts } = cluster.executions;
    if (!counts) throw new Error('no counts');
    const failed = { count: 0, sinceAt: hoursAgo(1), reachesMidnight: false, ofLast: 500 };
    const executions = { reading: 'collected' as const, counts: { ...counts, failed } };
    expect(wordsOf(render(buildWall({ ...cluster, executions })))).toMatch(
      /0\s+failed since 02:00\s+of the last 500/,
    );
  });

  it('has a question mark, not a zero, for executions that may not be read', () => {
    const executions = { reading: 'denied' as const, counts: null };
    const words = wordsOf(render(buildWall(buildWallCluster({ executions }))));
    expect(words.match(/\?\s+\w[\w ]*\s+may not be read/g)).toHaveLength(3);
  });

  it('says what to do first about each anomaly, and who is left', () => {
    const words = withAnomalies([anomaly()]);
    expect(words).toContain('Worker ETLW01 is offline');
    expect(words).toContain('Check that its Scale Out Worker service runs');
    expect(words).toContain('2 more open');
  });

  it('marks what somebody has acknowledged, and what nobody could judge', () => {
    expect(withAnomalies([anomaly({ isAcknowledged: true })])).toContain('acknowledged');
    expect(withAnomalies([anomaly({ isStale: true })])).toContain('not evaluated now');
  });

  it('says that nothing is wrong only when every rule was evaluated', () => {
    expect(withAnomalies([])).toContain('Every rule was evaluated');
    const blind = withAnomalies([], 3);
    expect(blind).not.toContain('Every rule was evaluated');
    expect(blind).toContain('3 rules could not be evaluated');
  });
});

describe('a wall that cannot see', () => {
  it('says of old numbers that they are old, and of every worker that it is unknown', () => {
    const old = { takenAt: minutesAgo(10), lastReadAt: minutesAgo(10) };
    const html = render(buildWall(buildWallCluster({ ...old, health: 'ok' })));
    const words = wordsOf(html);
    expect(words).toContain('Not read since 02:50');
    expect(words).not.toMatch(/\b(online|well)\b/);
    expect(html).toContain('hatched');
  });

  it('after an hour shows none of the old numbers, but a plain statement', () => {
    const old = { takenAt: hoursAgo(2), lastReadAt: hoursAgo(2) };
    const words = wordsOf(render(buildWall(buildWallCluster(old))));
    expect(words).toContain('PROD-ETL: no data since 01:00');
    expect(words).not.toMatch(/running|pending|ETLW01|online/);
  });

  it('shows what the dashboard itself finds wrong beside the statement', () => {
    const cluster = buildWallCluster({
      health: 'critical',
      lastReadAt: null,
      anomalies: {
        worst: [anomaly({ rule: 'unreachable-instance', subject: { id: 'x', name: 'PROD-ETL' } })],
        otherCount: 0,
        explainedCount: 0,
        notEvaluatedCount: 17,
      },
    });
    const poll = {
      ...cluster.poll,
      failingSinceAt: minutesAgo(5),
      consecutiveFailures: 9,
      lastFailure: { at: secondsAgo(4), code: 'refused' as const },
    };
    const words = wordsOf(render(buildWall({ ...cluster, poll })));
    expect(words).toContain('PROD-ETL: nothing was read yet');
    expect(words).toContain('9 failed attempts');
    expect(words).toContain('PROD-ETL cannot be reached');
  });

  it.each([
    ['denied', 'The workers may not be read'],
    ['failed', 'The workers could not be read'],
    ['pending', 'Waiting for the first reading'],
  ] as const)('says of workers whose reading is %s that "%s"', (reading, expected) => {
    const html = render(buildWall(buildWallCluster({ workers: { reading, tiles: null } })));
    expect(wordsOf(html)).toContain(expected);
  });

  it('tells no worker from no knowledge of workers', () => {
    const workers = { reading: 'collected' as const, tiles: [] };
    const words = wordsOf(render(buildWall(buildWallCluster({ workers }))));
    expect(words).toContain('No worker is registered');
  });

  it('says when no cluster is configured', () => {
    expect(wordsOf(render(buildWall(null)))).toContain('No cluster is configured');
  });
});

describe('a wall of several clusters', () => {
  it('has the others below, worst first, each by shape, word and name', () => {
    const others = Array.from({ length: 9 }, (_, index) =>
      buildWallCluster({ name: `OTHER-${index}`, health: index === 0 ? 'warning' : 'ok' }),
    );
    const words = wordsOf(render(buildWall(buildWallCluster({ health: 'critical' }), others)));
    expect(words).toMatch(/OTHER-0\s+warning/);
    expect(words).toContain('+4, none worse');
  });

  it('takes a name of 256 characters without giving up its place', () => {
    const html = render(buildWall(buildWallCluster({ name: 'N'.repeat(256) })));
    expect(html).toMatch(/<h1 class="[^"]*truncate[^"]*">N{256}<\/h1>/);
  });

  it('has nothing to press', () => {
    expect(render()).not.toMatch(/<(button|a|input)\b|tabindex/i);
  });

  it('is drawn at the time that the server had', () => {
    expect(wordsOf(render())).toContain(NOW.toISOString().slice(11, 16));
  });
});
