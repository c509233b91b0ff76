import { parseAsInteger, parseAsString } from 'nuqs/server';

/** As many types as one query of the API takes. */
export const MAX_TYPES = 8;

/** How the address says which messages are shown: the names and values that the API takes. */
export const messageFilterParams = {
  type: parseAsString,
  sourceType: parseAsInteger,
  source: parseAsString,
  path: parseAsString,
  text: parseAsString,
};

export type RawMessageFilter = {
  type: string | null;
  sourceType: number | null;
  source: string | null;
  path: string | null;
  text: string | null;
};

/** What the messages are narrowed to. No type means any. */
export type MessageFilter = Omit<RawMessageFilter, 'type'> & { typeCodes: readonly number[] };

export const NO_FILTER: RawMessageFilter = {
  type: null,
  sourceType: null,
  source: null,
  path: null,
  text: null,
};

const MAX_TEXT_LENGTH = 500;
const SMALLINT = /^-?\d{1,5}$/;

/** Reads the filter out of an address; what nobody understands filters nothing. */
export function parseMessageFilter({
  type,
  sourceType,
  ...texts
}: RawMessageFilter): MessageFilter {
  const codes = (type ?? '').split(',').filter((code) => SMALLINT.test(code) && isSmallint(+code));
  const cut = (text: string | null) => text?.slice(0, MAX_TEXT_LENGTH) || null;
  return {
    typeCodes: [...new Set(codes.map(Number))].slice(0, MAX_TYPES),
    sourceType: sourceType !== null && isSmallint(sourceType) ? sourceType : null,
    source: cut(texts.source),
    path: cut(texts.path),
    text: cut(texts.text),
  };
}

/** The filter as parameters of the API, for pages and for files. */
export function toMessageQuery(filter: MessageFilter): Record<string, string> {
  const { typeCodes, sourceType, source, path, text } = filter;
  const entries = Object.entries({
    type: typeCodes.join(','),
    sourceType: sourceType === null ? '' : String(sourceType),
    source: source ?? '',
    path: path ?? '',
    text: text ?? '',
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** Types with one more or one less; null for none, which means any. */
export function toggleType(typeCodes: readonly number[], code: number): string | null {
  const next = typeCodes.includes(code)
    ? typeCodes.filter((one) => one !== code)
    : [...typeCodes, code];
  return next.length > 0 ? next.join(',') : null;
}

const isSmallint = (code: number) => code >= -32_768 && code <= 32_767;
