'use client';

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { createExternalStore } from './external-store';

/** Ms to add to this browser's clock to get the web server's; null until the server has told its time. */
let offsetMs: number | null = null;
const now = createExternalStore(0);
let tickerUserCount = 0;
let ticker: ReturnType<typeof setInterval> | undefined;

/** When the server rendered the page: the time that server and browser agree on while the page hydrates. */
export const RenderedAtContext = createContext<Date | null>(null);

/**
 * Sets the clock by what the server said its time was at the moment its answer arrived. The browser's own clock may
 * be hours off; ages on the screen must not be.
 */
export function noteServerTime(asOf: Date): void {
  offsetMs = asOf.getTime() - Date.now();
  tick();
}

/** The web server's time as this browser knows it; its own before the server has answered once. */
export function serverNow(): Date {
  return new Date(Date.now() + (offsetMs ?? 0));
}

/** Sets the clock from the rendered page, unless an answer has set it already, and lets it tick while mounted. */
export function useServerClock(renderedAt: Date): void {
  useState(() => {
    if (typeof window !== 'undefined' && offsetMs === null) noteServerTime(renderedAt);
  });
  useEffect(startTicking, []);
}

/**
 * What `select` makes of the server's time, kept true by one shared ticker. The component renders again only when the
 * result differs, so select the text or the verdict, not the time itself, wherever many are on the page.
 */
export function useServerTime<Result extends string | number | boolean | null>(
  select: (now: Date) => Result,
): Result {
  const renderedAt = useContext(RenderedAtContext);
  return useSyncExternalStore(
    now.subscribe,
    () => select(new Date(now.get() || serverNow())),
    () => select(renderedAt ?? new Date(0)),
  );
}

/** The server's time, once a second. Prefer `useServerTime` where only a verdict is needed. */
export function useServerNow(): Date {
  return new Date(useServerTime((at) => at.getTime()));
}

function tick(): void {
  now.set(serverNow().getTime());
}

function startTicking(): () => void {
  tickerUserCount += 1;
  if (tickerUserCount === 1) {
    document.addEventListener('visibilitychange', pauseWhileHidden);
    pauseWhileHidden();
  }
  return () => {
    tickerUserCount -= 1;
    if (tickerUserCount > 0) return;
    document.removeEventListener('visibilitychange', pauseWhileHidden);
    clearInterval(ticker);
  };
}

function pauseWhileHidden(): void {
  clearInterval(ticker);
  if (document.hidden) return;
  tick();
  ticker = setInterval(tick, 1_000);
}
