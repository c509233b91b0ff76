import type { Placeholder } from '@/lib/domain/placeholder';
import type { CommandPlace } from './command-place';
import { isNumeric } from './value-grammar';

/** Characters that end a line, move the cursor or turn the reading direction: what runs would not be what is read. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** sqlcmd replaces `$(name)` even inside literals. */
const SQLCMD_VARIABLE = /\$\(/;

/** PowerShell takes typographic quotes for straight ones. */
const POWERSHELL_QUOTES = /['\u2018\u2019\u201a\u201b]/g;

/**
 * Nothing inside quotes of cmd can be escaped, so these are refused; the back-tick and `$` before more text as well,
 * since people paste such lines into PowerShell.
 */
const CMD_UNQUOTABLE = /["\u201c-\u201f%!`]|\$(?!$)/;

const CMD_BARE = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

/** Placeholders whose grammar is a whole statement or a literal without quotes. */
const TSQL_BARE: readonly Placeholder[] = ['grant', 'sid'];

type Standing = {
  placeholder: Placeholder;
  /** A closing double quote follows. */ isAtEnd: boolean;
};

/** The value as it may stand in its place; null when it cannot be written there safely. */
export function escapeValue(
  place: CommandPlace,
  value: string,
  { placeholder, isAtEnd }: Standing,
): string | null {
  if (INVISIBLE.test(value)) return null;
  switch (place) {
    case 'tsqlLiteral':
      return SQLCMD_VARIABLE.test(value) ? null : value.replaceAll("'", "''");
    case 'tsqlName':
      return SQLCMD_VARIABLE.test(value) ? null : value.replaceAll(']', ']]');
    case 'tsqlBare':
      if (SQLCMD_VARIABLE.test(value)) return null;
      return TSQL_BARE.includes(placeholder) || isNumeric(value) ? value : null;
    case 'powershellLiteral':
      return value.replace(POWERSHELL_QUOTES, '$&$&');
    case 'powershellBare':
      return isNumeric(value) ? value : null;
    case 'cmdQuoted':
      // A backslash before the closing quote would make that quote part of the argument.
      return CMD_UNQUOTABLE.test(value) || (isAtEnd && value.endsWith('\\')) ? null : value;
    case 'cmdBare':
      return CMD_BARE.test(value) ? value : null;
    case 'setting':
      return /["'<>]/.test(value) ? null : value;
  }
}
