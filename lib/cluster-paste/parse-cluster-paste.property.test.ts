import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterPasteReading } from '@/lib/domain/availability/cluster-paste-reading';
import { CLUSTER_TIMEOUTS, GROUP_TIMEOUTS } from '@/lib/domain/availability/timeout-setting';
import {
  RENDERERS,
  type NumberStyle,
  type RenderedCluster,
  type Rendering,
} from '@/lib/testing/render-cluster';
import { parseClusterPaste } from './parse-cluster-paste';

const milliseconds = fc.oneof(
  fc.constantFrom(1_000, 15_000, 20_000, 30_000),
  fc.integer({ min: 250, max: 4_000_000 }),
);
const beats = fc.integer({ min: 3, max: 120 });

const word = fc.stringMatching(/^[A-Za-zÅÄÖåäö财务组][A-Za-z0-9_åäö财务-]{0,11}$/);
const name = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
  .filter((text) => !/subnet|site|lease|health|failure|name|threshold/i.test(text));

const valuesOf = (names: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      names.map((one) => [
        one,
        one.endsWith('Ms')
          ? milliseconds
          : one.endsWith('Level')
            ? fc.integer({ min: 1, max: 5 })
            : beats,
      ]),
    ),
    { requiredKeys: [names[0] ?? ''] },
  );

const cluster: fc.Arbitrary<RenderedCluster> = fc.record({
  name: fc.stringMatching(/^[A-Z][A-Z0-9-]{0,14}$/),
  values: valuesOf(CLUSTER_TIMEOUTS),
  groups: fc.uniqueArray(fc.record({ name, values: valuesOf(GROUP_TIMEOUTS) }), {
    minLength: 1,
    maxLength: 4,
    selector: (group) => group.name.toLowerCase(),
  }),
  nodes: fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^N[A-Z0-9]{0,10}$/),
      build: fc.constantFrom<[number, number, number]>(
        [6, 3, 9600],
        [10, 0, 14393],
        [10, 0, 26100],
      ),
    }),
    { minLength: 1, maxLength: 4, selector: (node) => node.name },
  ),
});

const STYLES: NumberStyle[] = ['plain', 'hex', 'space', 'nbsp', 'narrow', 'apostrophe', 'decimals'];

const rendering = (width: { min: number; max: number }): fc.Arbitrary<Rendering> =>
  fc.record({
    width: fc.integer(width),
    style: fc.constantFrom(...STYLES),
    ellipsis: fc.constantFrom('...' as const, '…' as const),
  });

/** Every value of a cluster as `group|setting=value`. */
function toldBy({ values, groups }: RenderedCluster): Set<string> {
  const tell = (group: string | null, told: object) =>
    Object.entries(told).map(([setting, value]) => `${group ?? ''}|${setting}=${value as number}`);
  return new Set([...tell(null, values), ...groups.flatMap((one) => tell(one.name, one.values))]);
}

function understoodIn({ values }: ClusterPasteReading): Set<string> {
  return new Set(values.map((one) => `${one.group ?? ''}|${one.name}=${one.value}`));
}

const FORMATS: (keyof typeof RENDERERS)[][] = [
  ['clusterList', 'parameterTable', 'nodeLists'],
  ['clusterCsv', 'parameterCsv'],
  ['clusterList', 'parameterLists'],
  ['json'],
  ['prompts'],
];

/** Wide enough for a table with the longest names. */
const WIDE = rendering({ min: 160, max: 400 });

const lineEnd = fc.constantFrom('\n', '\r\n');

describe('any cluster', () => {
  it.each(FORMATS.map((formats) => [formats.join(', '), formats] as const))(
    'printed as %s is read back exactly, in any order',
    (_names, formats) => {
      const order = fc.shuffledSubarray([...formats], { minLength: formats.length });
      fc.assert(
        fc.property(cluster, WIDE, order, lineEnd, (one, how, printed, end) => {
          const text = printed.map((format) => RENDERERS[format](one, how)).join('\n\n\n');
          const reading = parseClusterPaste(text.replaceAll('\n', end));
          expect(understoodIn(reading)).toEqual(toldBy(one));
          expect(reading.ambiguous).toEqual([]);
          if (!printed.includes('nodeLists')) return;
          expect(reading.nodes.map(({ version }) => version)).toEqual(
            one.nodes.map(({ build }) => build.join('.')),
          );
        }),
      );
    },
  );

  it('printed as a list is read back exactly in every console of forty columns or more', () => {
    fc.assert(
      fc.property(cluster, rendering({ min: 40, max: 120 }), (one, how) => {
        const reading = parseClusterPaste(RENDERERS.clusterList(one, how));
        expect(understoodIn(reading)).toEqual(toldBy({ ...one, groups: [] }));
        expect(reading.failoverCluster).toBe(one.name);
      }),
    );
  });

  it('in a console of any width is never read wrong: what is cut off is in doubt', () => {
    fc.assert(
      fc.property(cluster, rendering({ min: 12, max: 100 }), (one, how) => {
        const text = [RENDERERS.clusterList(one, how), RENDERERS.parameterTable(one, how)].join(
          '\n\n',
        );
        const told = toldBy(one);
        for (const value of understoodIn(parseClusterPaste(text))) expect(told).toContain(value);
      }),
    );
  });

  it('cut off anywhere is never read wrong', () => {
    fc.assert(
      fc.property(
        cluster,
        rendering({ min: 60, max: 200 }),
        fc.nat(),
        fc.nat(),
        (one, how, from, to) => {
          const text = Object.values(RENDERERS)
            .map((render) => render(one, how))
            .join('\n\n');
          const lines = text.split('\n');
          const start = from % lines.length;
          const part = lines.slice(start, start + 1 + (to % lines.length)).join('\n');
          const settings = new Set([...toldBy(one)].map((told) => told.split('|')[1]));
          for (const { name: setting, value } of parseClusterPaste(part).values) {
            expect(settings).toContain(`${setting}=${value}`);
          }
        },
      ),
    );
  });
});

describe('garbage', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'SameSubnetDelay',
        'LeaseTimeout',
        'Name',
        'Value',
        'Object',
        ' : ',
        ' = ',
        '\n',
        '\r\n',
        '\t',
        '----',
        ' ---- ',
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ';',
        'PS C:\\> ',
        '(Get-Cluster).',
        'UInt32',
        '...',
        '…',
        '0x',
        '(0x3e8)',
        'Get-ClusterResource AG | Get-ClusterParameter',
        '\u001b[32m',
        'ms',
        ' ',
        '可用性组：',
        '#TYPE ',
      ),
      fc.nat({ max: 100_000 }).map(String),
    ),
    { maxLength: 60 },
  );

  it('never yields a number that is not in the text', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const reading = parseClusterPaste(text);
        for (const { value, written, lines } of reading.values) {
          expect(numbersIn(written)).toContain(value);
          expect(lines.length).toBeGreaterThan(0);
          // Escapes and joiners inside a number are gone from what was read.
          if (text.includes(written)) expect(numbersIn(text)).toContain(value);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is named line by line, or was passed over knowingly', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { notUnderstood, skipped, values, ambiguous } = parseClusterPaste(parts.join(''));
        for (const { line, text } of [...notUnderstood.lines, ...skipped.lines]) {
          expect(line).toBeGreaterThan(0);
          expect(text.trim()).not.toBe('');
        }
        expect(
          notUnderstood.count + skipped.count + values.length + ambiguous.length,
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** Every whole number that any notation in the text may mean. */
function numbersIn(text: string): number[] {
  const hex = [...text.matchAll(/0x([0-9a-f]+)/gi)].map((match) =>
    Number.parseInt(match[1] ?? '', 16),
  );
  const grouped = [...text.matchAll(/\d[\d.,'’\u00a0\u2007\u2009\u202f ]*/g)].flatMap((match) => [
    Number(match[0].replace(/\D/g, '')),
    Number(match[0].split(/[.,]/)[0]?.replace(/\D/g, '')),
  ]);
  const plain = [...text.matchAll(/\d+/g)].map((match) => Number(match[0]));
  return [...hex, ...grouped, ...plain];
}

describe('a megabyte', () => {
  it.each([
    ['of braces', '{"a":{'],
    ['of open brackets', '[{'],
    ['of spaces and a digit', `${' '.repeat(200)}1`],
    ['of digits and spaces', '1 '],
    ['of settings', 'SameSubnetDelay : 1000\n'],
    ['of table rules', 'Name Value\n---- -----\n'],
    ['of dashes', '- '],
    ['of commas', 'Name,Value,'],
    ['of prompts', 'PS C:\\> (Get-Cluster).SameSubnetDelay\n'],
    ['of line ends', '\n'],
    ['of escapes', '\u001b['],
    ['of quotes', '"'],
    ['of colons', 'a:'],
    ['of tabs', 'LeaseTimeout\t'],
    ['of pipes', '| '],
    ['of rules of Markdown', '|-'],
    ['of headings of Markdown', '|Name|Value|\n|---|---|\n'],
    ['of fences', '```\n'],
    ['of full-width digits', '１'],
  ])('%s is read', (_what, unit) => {
    const text = unit.repeat(Math.floor(1_048_576 / unit.length));
    expect(parseClusterPaste(text).values.length).toBeLessThanOrEqual(1);
  });

  it('is the most: more is refused', () => {
    expect(() => parseClusterPaste('x'.repeat(1_048_577))).toThrow(RangeError);
  });
});
