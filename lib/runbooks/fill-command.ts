import type { PlaceholderValues } from '@/lib/domain/runbook';
import type { Placeholder } from '@/lib/domain/placeholder';
import { PLACEHOLDERS } from '@/lib/domain/placeholder';
import type { RunbookCommand } from './define-runbook';
import { placeOfValue } from './command-place';
import { escapeValue } from './escape-value';
import { isWellFormed } from './value-grammar';

/** `value` is escaped for where it stands. `missing` stays visible: nobody knows it, or it cannot be written there safely. */
export type CommandSegment =
  | { kind: 'text'; text: string }
  | { kind: 'value'; placeholder: Placeholder; text: string }
  | { kind: 'missing'; placeholder: Placeholder; text: string; reason: 'unknown' | 'unsafe' };

type CommandText = Pick<RunbookCommand, 'language' | 'template'>;

const PLACEHOLDER = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'g');

/**
 * Fills a command for its language, each value escaped for the place where it stands, so that no value can end a
 * literal, start a second command or hide what will run. The texts of the segments, put together, are the command.
 */
export function fillCommand(command: CommandText, values: PlaceholderValues): CommandSegment[] {
  const { template } = command;
  const segments: CommandSegment[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const placeholder = match[1] as Placeholder;
    if (match.index > end) segments.push({ kind: 'text', text: template.slice(end, match.index) });
    end = match.index + match[0].length;
    segments.push(fillPlaceholder(command, placeholder, match.index, values[placeholder]));
  }
  if (end < template.length) segments.push({ kind: 'text', text: template.slice(end) });
  return segments;
}

/** The command as it is copied. */
export function textOfCommand(segments: readonly CommandSegment[]): string {
  return segments.map(({ text }) => text).join('');
}

/** The placeholders that a template leaves open. */
export function placeholdersOf(template: string): Placeholder[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] as Placeholder);
}

function fillPlaceholder(
  { template, language }: CommandText,
  placeholder: Placeholder,
  index: number,
  value: string | undefined,
): CommandSegment {
  const mark = `{${placeholder}}`;
  const missing = { kind: 'missing', placeholder, text: mark } as const;
  if (!value) return { ...missing, reason: 'unknown' };
  const place = placeOfValue(language, template.slice(0, index));
  const isAtEnd = template.charAt(index + mark.length) === '"';
  const text = isWellFormed(placeholder, value)
    ? escapeValue(place, value, { placeholder, isAtEnd })
    : null;
  return text === null ? { ...missing, reason: 'unsafe' } : { kind: 'value', placeholder, text };
}
