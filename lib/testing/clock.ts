/** The instant at which every built snapshot was taken, on both clocks. */
export const NOW = new Date('2026-11-22T03:00:00Z');

/** An instant before (or, if negative, after) the fixed now. */
export function secondsAgo(seconds: number): Date {
  return new Date(NOW.getTime() - seconds * 1000);
}

export function minutesAgo(minutes: number): Date {
  return secondsAgo(minutes * 60);
}

export function hoursAgo(hours: number): Date {
  return minutesAgo(hours * 60);
}
