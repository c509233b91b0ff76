const MAX_LENGTH = 100;

/**
 * A file name that is safe on every system and in a header, made of the name of a log: letters, digits, dots and dashes of
 * ASCII, and always the ending of a text.
 */
export function downloadName(name: string): string {
  const safe = name
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._]+/, '')
    .slice(0, MAX_LENGTH);
  return /^.+\.(txt|log)$/i.test(safe) ? safe : `${safe || 'task-log'}.txt`;
}
