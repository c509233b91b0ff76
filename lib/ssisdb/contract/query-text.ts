/** A piece of T-SQL; `text` as written, quotes and @ included. */
export type Token = {
  kind: 'string' | 'parameter' | 'name' | 'number' | 'symbol';
  text: string;
};

const TOKEN =
  /(?<comment>--[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>N?'(?:[^']|'')*')|(?<parameter>@\w+)|(?<name>\[\w+\]|[A-Za-z_]\w*)|(?<number>\d+)|(?<symbol>\S)/g;

const LEADING_COMMENTS = /^(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)+/;

const TAKES_PARENTHESES =
  /^(SELECT|FROM|JOIN|TOP|IN|AND|OR|NOT|EXISTS|ON|OVER|n?varchar|datetimeoffset)$/i;

/** Cuts T-SQL into its pieces; white space and comments are left out. */
export function tokens(sql: string): Token[] {
  return [...sql.matchAll(TOKEN)].flatMap(({ groups = {} }) =>
    (['string', 'parameter', 'name', 'number', 'symbol'] as const).flatMap((kind) => {
      const text = groups[kind];
      return text === undefined ? [] : [{ kind, text }];
    }),
  );
}

/** The statements of a batch: cut at semicolons, without comments in front. */
export function statements(batch: string): string[] {
  const ends = [...batch.matchAll(TOKEN)]
    .filter(([text]) => text === ';')
    .map(({ index }) => index);
  return [...ends, batch.length]
    .map((end, position) => batch.slice(position === 0 ? 0 : (ends[position - 1] ?? 0) + 1, end))
    .map((statement) => statement.replace(LEADING_COMMENTS, '').trim())
    .filter((statement) => statement !== '');
}

/** The items between SELECT and FROM, a TOP clause left out; of a UNION, those of the first SELECT. */
export function selectList(sql: string): Token[][] {
  const [, ...rest] = tokens(sql);
  const isTop = rest[0]?.text.toUpperCase() === 'TOP';
  const isWithTies = rest[closingIndex(rest) + 1]?.text.toUpperCase() === 'WITH';
  const items: Token[][] = [[]];
  let depth = 0;
  for (const token of isTop ? rest.slice(closingIndex(rest) + (isWithTies ? 3 : 1)) : rest) {
    if (depth === 0 && /^(FROM|UNION)$/i.test(token.text)) break;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth === 0 && token.text === ',') items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

/** The alias that ends an item of a select list, or null where it has none. */
export function aliasOf(item: readonly Token[]): string | null {
  const [keyword, alias] = item.slice(-2);
  return keyword?.text.toUpperCase() === 'AS' && alias?.kind === 'name' ? alias.text : null;
}

/** Objects in FROM and JOIN with the columns that are read from them through their table aliases. */
export function readsOf(sql: string): Map<string, Set<string>> {
  const names = dottedNames(sql);
  const objectByAlias = new Map<string, string>();
  for (const { parts, before, alias } of names) {
    if (isSource(before) && alias) objectByAlias.set(alias, parts.join('.'));
  }
  const reads = new Map([...objectByAlias.values()].map((object) => [object, new Set<string>()]));
  for (const { parts } of names) {
    const [alias = '', column] = parts;
    const object = objectByAlias.get(alias);
    if (object && column) reads.get(object)?.add(column);
  }
  return reads;
}

/** Aliases of what is computed, a SELECT in parentheses included: names of our own, which SSISDB does not spell. */
export function computedAliases(sql: string): string[] {
  const list = tokens(sql);
  return list.flatMap(({ text }, index) =>
    text === ')' && list[index + 1]?.text.toUpperCase() === 'AS'
      ? (list[index + 2]?.text ?? [])
      : [],
  );
}

/** Whether a word stands before an object that is read. */
export function isSource(word: string): boolean {
  return /^(FROM|JOIN)$/i.test(word);
}

/** Names that are called with parentheses, without the words of the language and the types that take them. */
export function calledFunctions(sql: string): string[] {
  const list = tokens(sql);
  return list.flatMap(({ kind, text }, index) =>
    kind === 'name' && list[index + 1]?.text === '(' && !TAKES_PARENTHESES.test(text) ? [text] : [],
  );
}

/** Names joined by dots, with the word before them and the alias behind them, if any. */
export type DottedName = { parts: string[]; before: string; alias: string | null };

/** Every name of a text, single ones included. */
export function dottedNames(sql: string): DottedName[] {
  const list = tokens(sql);
  return list.flatMap(({ kind, text }, start) => {
    const before = list[start - 1]?.text ?? '';
    if (kind !== 'name' || before === '.') return [];
    const parts = [text];
    let end = start + 1;
    for (; list[end]?.text === '.'; end += 2) parts.push(list[end + 1]?.text ?? '');
    const isAliased = list[end]?.text.toUpperCase() === 'AS';
    return [{ parts, before, alias: isAliased ? (list[end + 1]?.text ?? null) : null }];
  });
}

function closingIndex(list: readonly Token[]): number {
  return list.findIndex((token) => token.text === ')');
}
