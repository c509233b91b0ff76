import type { Segment } from '@/lib/domain/history/segment';
import { ratioOf, type TimeSpan } from '@/components/charts/time-span';

/** Units that a strip is drawn in, whatever its width on the screen. */
export const STRIP_WIDTH = 1_000;
export const STRIP_HEIGHT = 12;
/** However short it was, an offline time is seen. */
const LEAST_WIDTH = 2;

/** What is drawn; what is not (nobody looked, or nothing could be judged) shows the hatched ground. */
const DRAWN = ['online', 'late', 'offline'] as const;

/** `known`: the plain ground under a thinner line, which would else be hatched as if nobody knew. */
export type DrawnState = (typeof DRAWN)[number] | 'known';

export type StripPath = { state: DrawnState; path: string };

/** The outlines of a timeline, one for each state, the worst one on top. A disabled worker is a thinner line. */
export function stripPaths(segments: readonly Segment[], span: TimeSpan): StripPath[] {
  const isThin = ({ state, isEnabled }: Segment) =>
    !isEnabled && state !== 'unknown' && state !== 'notWatched';
  const known = segments
    .filter(isThin)
    .map((segment) => rectangle({ ...segment, isEnabled: true }, span, false))
    .join('');
  const ground: StripPath[] = known === '' ? [] : [{ state: 'known', path: known }];
  const states = DRAWN.flatMap((state): StripPath[] => {
    const path = segments
      .filter((segment) => segment.state === state)
      .map((segment) => rectangle(segment, span, state !== 'online'))
      .join('');
    return path === '' ? [] : [{ state, path }];
  });
  return [...ground, ...states];
}

function rectangle({ from, to, isEnabled }: Segment, span: TimeSpan, isWidened: boolean): string {
  const start = ratioOf(from.getTime(), span) * STRIP_WIDTH;
  const end = ratioOf(to.getTime(), span) * STRIP_WIDTH;
  const width = isWidened ? Math.max(LEAST_WIDTH, end - start) : end - start;
  const left = Math.max(0, Math.min(start, STRIP_WIDTH - width));
  const height = isEnabled ? STRIP_HEIGHT : STRIP_HEIGHT / 3;
  const top = (STRIP_HEIGHT - height) / 2;
  return `M${round(left)} ${top}h${round(width)}v${height}h${round(-width)}z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
