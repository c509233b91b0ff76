import type { CommandLanguage } from './define-runbook';

/** Where in a command a value stands: that decides how it is escaped. */
export type CommandPlace =
  | 'tsqlLiteral'
  | 'tsqlName'
  | 'tsqlBare'
  | 'powershellLiteral'
  | 'powershellBare'
  | 'cmdQuoted'
  | 'cmdBare'
  | 'setting';

/** The place behind `before`, the part of the template that precedes the value. Templates are ours: none has comments. */
export function placeOfValue(language: CommandLanguage, before: string): CommandPlace {
  switch (language) {
    case 'tsql':
      return placeInTsql(before);
    case 'powershell':
      return isInside(before, "'") ? 'powershellLiteral' : 'powershellBare';
    case 'cmd':
      return isInside(before, '"') ? 'cmdQuoted' : 'cmdBare';
    case 'config':
    case 'registry':
      return 'setting';
  }
}

/** A doubled quote closes and opens again, so counting is enough. */
function isInside(before: string, quote: string): boolean {
  return before.split(quote).length % 2 === 0;
}

function placeInTsql(before: string): CommandPlace {
  if (isInside(before, "'")) return 'tsqlLiteral';
  return before.lastIndexOf('[') > before.lastIndexOf(']') ? 'tsqlName' : 'tsqlBare';
}
