import type {
  AmbiguityReason,
  UnderstoodValue,
} from '@/lib/domain/availability/cluster-paste-reading';
import { TIMEOUT_INFO, type TimeoutName } from '@/lib/domain/availability/timeout-setting';

export type NumberReading =
  | { status: 'read'; value: number; form: UnderstoodValue['form'] }
  | { status: 'ambiguous'; reason: AmbiguityReason; candidates: number[] };

/** Values of cluster properties are DWORDs. */
const GREATEST = 0xffff_ffff;

/** No number in any of the forms below is longer. */
const LONGEST = 40;

const MILLISECONDS = /^(?:ms|msec|msecs|millisecond|milliseconds|millisekund|millisekunder|毫秒)$/i;
const BEATS = /^(?:beat|beats|heartbeat|heartbeats|slag|hjärtslag|次)$/i;
const OTHER_UNITS =
  /^(?:s|sec|secs|second|seconds|sek|sekund|sekunder|秒|m|min|minute|minutes|minut|minuter|分钟)$/i;

/**
 * Reads a whole number in any culture: `20000`, `20 000` with any space, `20'000`, `20,000`, `20.000,00`, `0x4E20`,
 * `20000 ms`, `20000 (0x4e20)`. Null for what is no number. Never answers a number that the text does not hold.
 */
export function readNumber(text: string, name: TimeoutName): NumberReading | null {
  const bare = text.trim();
  if (bare.length > LONGEST) return null;
  const hex = /^0x([0-9a-f]{1,8})$/i.exec(bare);
  if (hex?.[1]) return accept(Number.parseInt(hex[1], 16), 'hex');
  const twice = /^(\d{1,10}) ?\(0x([0-9a-f]{1,8})\)$/i.exec(bare);
  if (twice?.[1] && twice[2]) return agree(Number(twice[1]), Number.parseInt(twice[2], 16));
  const withUnit = /^(.*\d)\s*(?:(\p{L}+)\.?|\((\p{L}+)\))$/u.exec(bare);
  const [, digits, bareUnit, unit = bareUnit] = withUnit ?? [];
  if (digits === undefined || unit === undefined) return readDigits(bare, name);
  const reading = readDigits(digits, name);
  if (reading?.status !== 'read') return reading;
  const { unit: expected } = TIMEOUT_INFO[name];
  if (
    (expected === 'ms' && MILLISECONDS.test(unit)) ||
    (expected === 'beats' && BEATS.test(unit))
  ) {
    return { ...reading, form: 'unit' };
  }
  const isUnit = [MILLISECONDS, BEATS, OTHER_UNITS].some((units) => units.test(unit));
  return isUnit ? ambiguous('otherUnit', []) : null;
}

/** A number of JSON, whose dot is a decimal point in every culture. */
export function readJsonNumber(raw: string): NumberReading | null {
  const value = Number(raw);
  if (Number.isNaN(value)) return null;
  return Number.isInteger(value) ? accept(value, 'plain') : ambiguous('notWhole', []);
}

function readDigits(text: string, name: TimeoutName): NumberReading | null {
  const digits = text.replace(/[\u2019\u02bc]/g, "'");
  if (/^\d+$/.test(digits)) return accept(Number(digits), 'plain');
  const grouped = /^([1-9]\d{0,2}(?:([ '.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(digits);
  if (grouped && grouped[2] !== grouped[3]) {
    const [, whole = '', separator = '', , fraction] = grouped;
    const value = Number(whole.replaceAll(separator, ''));
    if (fraction === undefined) return acceptGroups(whole, separator, value, name);
    return isZero(fraction) ? accept(value, 'grouped') : ambiguous('notWhole', []);
  }
  const decimal = /^(\d+)[.,](\d+)$/.exec(digits);
  if (!decimal?.[1] || !decimal[2]) return null;
  return isZero(decimal[2]) ? accept(Number(decimal[1]), 'decimal') : ambiguous('notWhole', []);
}

/** `20,000` is a group of thousands unless only "20 with three decimals" is a possible value of the setting. */
function acceptGroups(
  whole: string,
  separator: string,
  value: number,
  name: TimeoutName,
): NumberReading | null {
  const [head = '', ...groups] = whole.split(separator);
  const isOneGroup = groups.length === 1 && isZero(groups[0] ?? '');
  if (/[.,]/.test(separator) && isOneGroup && !isPossible(value, name)) {
    const asDecimal = Number(head);
    if (isPossible(asDecimal, name)) return ambiguous('unclearNumber', [value, asDecimal]);
  }
  return accept(value, 'grouped');
}

function isPossible(value: number, name: TimeoutName): boolean {
  const { min, max } = TIMEOUT_INFO[name];
  const greatest = max ?? (TIMEOUT_INFO[name].unit === 'beats' ? 120 : GREATEST);
  return value >= (min ?? 0) && value <= greatest;
}

function isZero(fraction: string): boolean {
  return /^0+$/.test(fraction);
}

function agree(decimal: number, hex: number): NumberReading | null {
  if (decimal === hex) return accept(decimal, 'plain');
  return ambiguous('contradiction', [decimal, hex]);
}

function accept(value: number, form: UnderstoodValue['form']): NumberReading | null {
  return value >= 0 && value <= GREATEST ? { status: 'read', value, form } : null;
}

function ambiguous(reason: AmbiguityReason, candidates: number[]): NumberReading {
  return { status: 'ambiguous', reason, candidates };
}
