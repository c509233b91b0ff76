import { SqlError } from '../tds/tds-server';
import type { Question } from './answer';

/** An int or bigint parameter; null is NULL. Throws SqlError 8114 for anything else. */
export function integerParameter({ parameters }: Question, name: string): bigint | null {
  const value = parameters[name];
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  throw new SqlError(`Error converting data type of @${name} to bigint.`, { number: 8_114 });
}

/** The parameter of TOP. Throws SqlError 1060 when it is NULL or negative. */
export function takeParameter(question: Question): number {
  const take = integerParameter(question, 'take');
  if (take !== null && take >= 0n) return Number(take);
  const message = 'The number of rows of a TOP clause must be an integer that is not negative.';
  throw new SqlError(message, { number: 1_060, severity: 15 });
}

/** An nvarchar parameter; null is NULL. Throws SqlError 8114 for anything else. */
export function textParameter({ parameters }: Question, name: string): string | null {
  const value = parameters[name];
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new SqlError(`Error converting data type of @${name} to nvarchar.`, { number: 8_114 });
}
