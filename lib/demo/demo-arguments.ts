import { parseArgs } from 'node:util';

export type DemoArguments = {
  workerCount: number;
  executionCount: number;
  configPath: string;
  /** Of the dashboard that the simulated collector posts to; null: there is none. */
  dashboardUrl: string | null;
};

const USAGE = 'Usage: main.ts --config PATH [--workers N] [--executions N] [--dashboard URL]';

/** A number, and the range that it may lie in. */
const WORKERS = { name: 'workers', low: 8, high: 2_000 };
const EXECUTIONS = { name: 'executions', low: 0, high: 100_000_000 };

/** Reads the command line. Throws an Error whose message is one line for a person. */
export function parseDemoArguments(args: readonly string[]): DemoArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      workers: { type: 'string', default: '12' },
      executions: { type: 'string', default: '20000' },
      dashboard: { type: 'string' },
    },
  });
  if (!values.config) throw new Error(`--config is missing. ${USAGE}`);
  return {
    workerCount: wholeNumber(values.workers, WORKERS),
    executionCount: wholeNumber(values.executions, EXECUTIONS),
    configPath: values.config,
    dashboardUrl: values.dashboard ?? null,
  };
}

function wholeNumber(
  text: string,
  { name, low, high }: { name: string; low: number; high: number },
): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= low && number <= high) return number;
  throw new Error(`--${name} must be a whole number from ${low} to ${high}, not "${text}".`);
}
