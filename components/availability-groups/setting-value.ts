import { TIMEOUT_INFO, type TimeoutName } from '@/lib/domain/availability/timeout-setting';

/** How a value stands to what is documented; null where nothing is, or it is not known. */
export type ValueStanding = 'outOfBounds' | 'belowDefault' | 'isDefault' | 'aboveDefault' | null;

/** Out of bounds is said before anything else. A level is a choice: it is neither above nor below. */
export function standingOfValue(
  name: TimeoutName,
  value: number,
  defaultValue: number | null,
): ValueStanding {
  const { min, max, unit } = TIMEOUT_INFO[name];
  if ((min !== null && value < min) || (max !== null && value > max)) return 'outOfBounds';
  if (defaultValue === null) return null;
  if (value === defaultValue) return 'isDefault';
  if (unit === 'level') return null;
  return value < defaultValue ? 'belowDefault' : 'aboveDefault';
}
