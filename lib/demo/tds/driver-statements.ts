import type { ResultSet } from './handler';
import { sqlType } from './sql-types';

const SET_OPTION = /^set\s+[a-z]/i;
const SELECT_ONE = /^\s*select\s+1\s*;?\s*$/i;

/**
 * Answers the statements that drivers send on their own: tedious opens with a batch of SET options
 * and mssql validates pooled connections with SELECT 1. A handler would have to answer them in every
 * server, and they say nothing about what it serves. Null for every other text.
 */
export function answerDriverStatement(text: string): ResultSet[] | null {
  if (SELECT_ONE.test(text)) return [{ columns: [{ name: '', type: sqlType.int }], rows: [[1]] }];
  const statements = text.split(/[;\n]/).map((statement) => statement.trim());
  const hasOnlyOptions =
    statements.some((statement) => statement !== '') &&
    statements.every((statement) => statement === '' || SET_OPTION.test(statement));
  return hasOnlyOptions ? [] : null;
}
