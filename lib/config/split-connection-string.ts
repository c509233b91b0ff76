type Pair = { keyword: string; value: string };

const BETWEEN_PAIRS = /[\s;]*/y;
const KEYWORD = /([^=;]+(?:==[^=;]*)*)=(?!=)\s*/y;
const PLAIN_VALUE = /([^;]*)(?:;|$)/y;
const QUOTED_VALUES = {
  '"': /"((?:[^"]|"")*)"\s*(?:;|$)/y,
  "'": /'((?:[^']|'')*)'\s*(?:;|$)/y,
  '{': /\{((?:[^}]|\}\})*)\}\s*(?:;|$)/y,
};
/** Braces quote in ODBC only; to ADO.NET they are ordinary characters of a password. */
const IS_ODBC = /(?:^|;)\s*driver\s*=/i;

/**
 * Takes a connection string apart by the grammar of ADO.NET: empty pairs are skipped, a value may stand in quotes that
 * are doubled inside, an unquoted one is trimmed. Null when the text does not follow it. Keywords are in lower case.
 * https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax
 */
export function splitConnectionString(text: string): Pair[] | null {
  const pairs: Pair[] = [];
  const isOdbc = IS_ODBC.test(text);
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return null;
    at = pattern.lastIndex;
    return match[1] ?? '';
  };
  for (;;) {
    take(BETWEEN_PAIRS);
    if (at === text.length) return pairs;
    const keyword = take(KEYWORD);
    const value = keyword === null ? null : takeValue(take, text.charAt(at), isOdbc);
    if (keyword === null || value === null) return null;
    pairs.push({ keyword: keyword.trim().replaceAll('==', '=').toLowerCase(), value });
  }
}

function takeValue(
  take: (pattern: RegExp) => string | null,
  first: string,
  isOdbc: boolean,
): string | null {
  if (first === '"' || first === "'") {
    return take(QUOTED_VALUES[first])?.replaceAll(first + first, first) ?? null;
  }
  if (first === '{' && isOdbc) return take(QUOTED_VALUES['{'])?.replaceAll('}}', '}') ?? null;
  return take(PLAIN_VALUE)?.trim() ?? null;
}
