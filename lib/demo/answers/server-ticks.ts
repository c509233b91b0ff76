import type { Question } from './answer';
import { serverInstant } from './server-clock';

const TICKS_PER_MS = 10_000n;

/** 100 ns since 1970 by this server's clock, from the same by the true one. */
export function serverTicks(question: Pick<Question, 'faults'>, ticks: bigint): bigint {
  const ms = Number(ticks / TICKS_PER_MS);
  const shown = serverInstant(question, ms)?.date.getTime() ?? ms;
  return ticks + BigInt(shown - ms) * TICKS_PER_MS;
}

/** CONVERT(nvarchar(40), …) of a datetimeoffset(7), in the offset of this server. */
export function serverTicksText(question: Pick<Question, 'faults'>, ticks: bigint): string {
  const ms = Number(ticks / TICKS_PER_MS);
  const { date, offsetMinutes } = serverInstant(question, ms) ?? {
    date: new Date(ms),
    offsetMinutes: 0,
  };
  const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString();
  const fraction = String(ticks % TICKS_PER_MS).padStart(4, '0');
  const hours = String(offsetMinutes / 60).padStart(2, '0');
  return `${local.slice(0, 10)} ${local.slice(11, 23)}${fraction} +${hours}:00`;
}

const TEXT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,7}))? ([+-]\d\d:\d\d)$/;

/** CAST of such a text; null for anything else, which SQL Server would refuse. */
export function ticksOfText(text: string | null): bigint | null {
  const [, day, time, fraction = '', offset] = TEXT.exec(text ?? '') ?? [];
  const seconds = Date.parse(`${day ?? ''}T${time ?? ''}${offset ?? ''}`);
  if (Number.isNaN(seconds)) return null;
  return BigInt(seconds) * TICKS_PER_MS + BigInt(fraction.padEnd(7, '0'));
}
