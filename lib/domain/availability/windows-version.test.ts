import { describe, expect, it } from 'vitest';
import { generationOfNodes } from './windows-version';

describe('the Windows of a cluster', () => {
  it.each([
    ['6.2.9200', 'windows2012'],
    ['6.3.9600', 'windows2012'],
    ['10.0.14393', 'windows2016'],
    ['10.0.17763', 'windows2019'],
    ['10.0.17763.6532', 'windows2019'],
    ['10.0.20348', 'windows2019'],
    ['10.0.26100', 'windows2019'],
  ])('%s is %s', (version, generation) => {
    expect(generationOfNodes([{ version }, { version }])).toEqual({ status: 'known', generation });
  });

  it.each([
    [[], 'noVersion'],
    [['10.0.17763', null], 'noVersion'],
    [['10.0.19041'], 'unknownBuild'],
    [['11.0.99999', '10.0.17763'], 'unknownBuild'],
    [['10.0.14393', '10.0.17763'], 'mixedVersions'],
  ])('of %j is never guessed: %s', (versions, reason) => {
    expect(generationOfNodes(versions.map((version) => ({ version })))).toEqual({
      status: 'unknown',
      reason,
    });
  });

  it('is known when nodes differ in version but not in defaults', () => {
    expect(generationOfNodes([{ version: '10.0.17763' }, { version: '10.0.20348' }])).toEqual({
      status: 'known',
      generation: 'windows2019',
    });
  });
});
