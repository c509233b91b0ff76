import { describe, expect, it } from 'vitest';
import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';
import { loggingLevelOf, logsPhases } from './logging-level';

const parameter = (value: string | null, scope: ExecutionParameter['scope'] = 'system') =>
  ({ scope, name: 'LOGGING_LEVEL', value }) as ExecutionParameter;

describe('the logging level of an execution', () => {
  it.each([
    ['1', 'basic', false],
    ['2', 'performance', true],
    ['3', 'verbose', true],
    ['100', 'customized', null],
    ['7', null, null],
  ])('%s is %s, and logs phases: %s', (value, name, expected) => {
    const level = loggingLevelOf([parameter(value)]);
    expect(level).toEqual({ code: Number(value), name });
    expect(level && logsPhases(level)).toBe(expected);
  });

  it('is not known where its parameters do not say', () => {
    expect(loggingLevelOf(null)).toBeNull();
    expect(loggingLevelOf([parameter('2', 'package'), parameter(null)])).toBeNull();
  });
});
