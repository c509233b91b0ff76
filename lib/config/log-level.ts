const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

/** LOG_LEVEL, or `info` when it is unset or none of pino's words. */
export function logLevel(): string {
  const level = process.env.LOG_LEVEL?.toLowerCase() ?? '';
  return LEVELS.includes(level) ? level : 'info';
}
