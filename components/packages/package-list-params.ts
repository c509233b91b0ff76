import { parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { PACKAGE_RANGES } from '@/lib/domain/packages/package-range';
import {
  DEFAULT_PACKAGE_SORTING,
  PACKAGE_SORTS,
  readPackageSorting,
} from '@/lib/domain/packages/package-sort';

/** How the address of the list says what is shown: the same names and values that the API takes. */
export const packageListParams = {
  range: parseAsStringLiteral(PACKAGE_RANGES).withDefault('7d'),
  text: parseAsString.withDefault(''),
  sort: parseAsString,
};

/** How the address of a package says which time is shown. */
export const packageParams = {
  range: parseAsStringLiteral(PACKAGE_RANGES).withDefault('30d'),
};

type Sorting = { id: string; desc: boolean }[];

/** By which column a table is sorted; what nobody understands counts as not given. */
export function sortingOf(text: string | null): Sorting {
  const { by, isDescending } = readPackageSorting(text ?? '') ?? DEFAULT_PACKAGE_SORTING;
  return [{ id: by, desc: isDescending }];
}

/** The same as a text of the address; null for what needs no saying. */
export function formatSorting([first]: Sorting): string | null {
  const name = PACKAGE_SORTS.find((one) => one === first?.id);
  if (!first || !name) return null;
  const text = `${first.desc ? '-' : ''}${name}`;
  return text === '-runs' ? null : text;
}
