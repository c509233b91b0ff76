/** A part of time in ms since 1970. */
export type TimeSpan = { fromMs: number; toMs: number };

/** Where an instant lies in a span, from 0 to 1; outside of it when the instant is. */
export function ratioOf(atMs: number, { fromMs, toMs }: TimeSpan): number {
  return (atMs - fromMs) / (toMs - fromMs);
}

/** A place in a span for CSS: '12.5%', never outside. */
export function percentOf(atMs: number, span: TimeSpan): string {
  return `${Math.min(100, Math.max(0, ratioOf(atMs, span) * 100))}%`;
}

/** The instant at a place from 0 to 1; places beyond the ends are the ends. */
export function instantAt(ratio: number, { fromMs, toMs }: TimeSpan): number {
  return fromMs + Math.min(1, Math.max(0, ratio)) * (toMs - fromMs);
}

/** The span of that factor around an instant, which keeps its place; at least a minute long, and not beyond `limitMs`. */
export function zoomSpan(
  span: TimeSpan,
  factor: number,
  aroundMs: number,
  limitMs: number,
): TimeSpan {
  const lengthMs = Math.max(60_000, (span.toMs - span.fromMs) * factor);
  const place = Math.min(1, Math.max(0, ratioOf(aroundMs, span)));
  const toMs = Math.min(limitMs, aroundMs + (1 - place) * lengthMs);
  return { fromMs: toMs - lengthMs, toMs };
}

/** The span moved by its own length times `lengths`, not beyond `limitMs`. */
export function moveSpan(span: TimeSpan, lengths: number, limitMs: number): TimeSpan {
  const lengthMs = span.toMs - span.fromMs;
  const toMs = Math.min(limitMs, span.toMs + lengths * lengthMs);
  return { fromMs: toMs - lengthMs, toMs };
}
