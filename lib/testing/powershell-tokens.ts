export type PowershellToken = {
  kind:
    | 'comment'
    | 'string'
    | 'variable'
    | 'member'
    | 'open'
    | 'close'
    | 'parameter'
    | 'word'
    | 'end'
    | 'other';
  text: string;
};

const PATTERNS: [kind: PowershellToken['kind'], pattern: RegExp][] = [
  ['comment', /<#[\s\S]*?#>|#[^\n]*/y],
  ['string', /'(?:[^']|'')*'/y],
  ['variable', /\$(?:\w+:)?\w+|\$\{[^}]+\}|@\w+/y],
  ['open', /[$@]?\(|@?\{|\[/y],
  ['close', /[)}\]]/y],
  ['member', /(?:\.|::)[A-Za-z_]\w*/y],
  ['parameter', /-[A-Za-z]\w*/y],
  ['word', /[A-Za-z_][\w.]*(?:-[A-Za-z]\w*)*/y],
  ['end', /\r?\n|;|\|/y],
  ['other', /[^\s]/y],
];

const CLOSING: Record<string, string> = { '(': ')', '{': '}', '[': ']' };

/**
 * Takes a PowerShell script apart, as far as it is needed to see which commands it calls; expandable strings give the
 * tokens of their subexpressions as well. Throws where a string, comment or bracket has no end.
 */
export function tokenizePowershell(script: string): PowershellToken[] {
  const tokens: PowershellToken[] = [];
  const open: string[] = [];
  let position = 0;
  while (position < script.length) {
    if (/[^\S\n]/.test(script.charAt(position))) {
      position += 1;
      continue;
    }
    if (script[position] === '"') {
      const end = endOfExpandable(script, position);
      const text = script.slice(position, end);
      tokens.push({ kind: 'string', text });
      for (const inner of text.matchAll(/\$\(([^()]*)\)/g)) {
        tokens.push({ kind: 'open', text: '$(' }, ...tokenizePowershell(inner[1] ?? ''));
        tokens.push({ kind: 'close', text: ')' });
      }
      position = end;
      continue;
    }
    const token = matchAt(script, position);
    if (token.kind === 'other' && /['"]|<#/.test(script.slice(position, position + 2))) {
      throw new Error(`no end: ${script.slice(position, position + 40)}`);
    }
    if (token.kind === 'open') open.push(token.text.slice(-1));
    if (token.kind === 'close' && CLOSING[open.pop() ?? ''] !== token.text) {
      throw new Error(
        `unbalanced ${token.text}: ${script.slice(Math.max(0, position - 40), position + 1)}`,
      );
    }
    tokens.push(token);
    position += token.text.length;
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
  return tokens;
}

/** Names in the place of a command: at the beginning of a statement, of a pipeline or of brackets, or behind `=` and `in`. */
export function commandsOf(tokens: readonly PowershellToken[]): string[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  return code.flatMap((token, index) => {
    const before = code[index - 1];
    const after = code[index + 1];
    if (token.kind !== 'word' || KEYWORDS.has(token.text)) return [];
    // A type or attribute in brackets, its arguments, and a key of a hashtable are no commands.
    const isArgument = before?.text === '(' && code[index - 3]?.text === '[';
    if (before?.text === '[' || isArgument || after?.text === '=') return [];
    const isStart =
      !before ||
      before.kind === 'end' ||
      (before.kind === 'open' && before.text !== '[') ||
      ['=', '}', '&', '.', 'in', 'return', 'throw'].includes(before.text);
    return isStart ? [token.text] : [];
  });
}

const KEYWORDS = new Set([
  'if',
  'else',
  'elseif',
  'foreach',
  'in',
  'continue',
  'return',
  'throw',
  'function',
  'param',
]);

function matchAt(script: string, position: number): PowershellToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(script)?.[0];
    if (text) return { kind, text };
  }
  throw new Error(`cannot read ${script.slice(position, position + 20)}`);
}

function endOfExpandable(script: string, start: number): number {
  for (let at = start + 1; at < script.length; at += 1) {
    if (script[at] === '`') at += 1;
    else if (script[at] === '"' && script[at + 1] === '"') at += 1;
    else if (script[at] === '"') return at + 1;
    else if (script[at] === '\n') break;
  }
  throw new Error(`no end: ${script.slice(start, start + 40)}`);
}
