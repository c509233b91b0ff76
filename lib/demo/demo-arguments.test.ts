import { describe, expect, it } from 'vitest';
import { parseDemoArguments } from './demo-arguments';

describe('parseDemoArguments', () => {
  it('has defaults for all but the path of the configuration', () => {
    expect(parseDemoArguments(['--config', 'demo.json'])).toEqual({
      workerCount: 12,
      executionCount: 20_000,
      configPath: 'demo.json',
      dashboardUrl: null,
    });
  });

  it('takes numbers', () => {
    const args = ['--config=x', '--workers=300', '--executions', '1000000'];
    expect(parseDemoArguments(args)).toMatchObject({
      workerCount: 300,
      executionCount: 1_000_000,
    });
  });

  it.each([
    [[], /--config is missing/],
    [['--config', 'x', '--workers', '7'], /--workers must be a whole number from 8/],
    [['--config', 'x', '--workers', '1e3'], /--workers/],
    [['--config', 'x', '--workers='], /--workers/],
    [['--config', 'x', '--executions', '2.5'], /--executions/],
    [['--config', 'x', '--speed', '2'], /--speed/],
    [['--config', 'x', 'stray'], /stray/],
  ])('refuses %j in one line that names what is wrong', (args, message) => {
    let said = '';
    try {
      parseDemoArguments(args);
    } catch (error) {
      said = error instanceof Error ? error.message : '';
    }
    expect(said).toMatch(message);
    expect(said).not.toContain('\n');
  });
});
