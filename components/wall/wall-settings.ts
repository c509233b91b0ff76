import type { NightHours } from './night';

/** What the address of a wall may choose. */
export type WallSettings = {
  /** Null: no rotation. */
  rotateMs: number | null;
  /** Null: never dimmed. */
  night: NightHours | null;
};

type SearchParams = Record<string, string | string[] | undefined>;

const DEFAULT_ROTATE_SECONDS = 30;
const LEAST_ROTATE_SECONDS = 5;
const MOST_ROTATE_SECONDS = 3_600;

const DEFAULT_NIGHT: NightHours = { fromMinute: 22 * 60, untilMinute: 6 * 60 };
const CLOCK_TIMES = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/;

/**
 * Reads `?rotate=30` (seconds, 5 to 3600) and `?night=22-06` or `?night=21:30-05:45` (`off`: never). A wrong value is
 * as good as none: nobody stands in front of a wall with a keyboard.
 */
export function readWallSettings({ rotate, night }: SearchParams): WallSettings {
  return { rotateMs: readRotation(first(rotate)), night: readNight(first(night)) };
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function readRotation(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seconds = text.trim() === '' ? DEFAULT_ROTATE_SECONDS : Number(text);
  if (!Number.isFinite(seconds) || seconds <= 0) return null;
  return Math.min(MOST_ROTATE_SECONDS, Math.max(LEAST_ROTATE_SECONDS, seconds)) * 1_000;
}

function readNight(text: string | undefined): NightHours | null {
  if (text === 'off') return null;
  const times = CLOCK_TIMES.exec(text ?? '');
  if (!times) return DEFAULT_NIGHT;
  const fromMinute = minuteOf(times[1], times[2]);
  const untilMinute = minuteOf(times[3], times[4]);
  if (fromMinute === null || untilMinute === null) return DEFAULT_NIGHT;
  return fromMinute === untilMinute ? null : { fromMinute, untilMinute };
}

function minuteOf(hours = '0', minutes = '0'): number | null {
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= 24 * 60 ? minute % (24 * 60) : null;
}
