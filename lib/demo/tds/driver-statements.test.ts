import { expect, test } from 'vitest';
import { answerDriverStatement } from './driver-statements';

test.each(['SELECT 1;', 'select 1', ' SELECT 1 ; '])('%j is one row', (text) => {
  expect(answerDriverStatement(text)?.map(({ rows }) => rows)).toEqual([[[1]]]);
});

test.each([
  'set ansi_nulls on\nset textsize 2147483647\nset transaction isolation level read committed',
  'SET LOCK_TIMEOUT 1000; SET DEADLOCK_PRIORITY LOW;',
])('%j has no result', (text) => {
  expect(answerDriverStatement(text)).toEqual([]);
});

test.each([
  '',
  ';',
  'SELECT 10',
  'SELECT 1 FROM catalog.executions',
  'SET @count = 1',
  'SET LOCK_TIMEOUT 1000; SELECT worker_agent_id FROM catalog.worker_agents',
  '/* a tag */ SET LOCK_TIMEOUT 1000',
])('%j is for the handler', (text) => {
  expect(answerDriverStatement(text)).toBeNull();
});
