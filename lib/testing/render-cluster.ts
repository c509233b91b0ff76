import type { TimeoutName } from '@/lib/domain/availability/timeout-setting';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';

/** A failover cluster to be printed. */
export type RenderedCluster = {
  name: string;
  values: { [Name in TimeoutName]?: number };
  groups: { name: string; values: { [Name in TimeoutName]?: number } }[];
  nodes: { name: string; build: [major: number, minor: number, build: number] }[];
};

export type NumberStyle = 'plain' | 'hex' | 'space' | 'nbsp' | 'narrow' | 'apostrophe' | 'decimals';

/** Columns of the console; tables and lists that do not fit are cut off or wrapped as PowerShell does it. */
export type Rendering = { width: number; style: NumberStyle; ellipsis: '...' | '…' };

/** Properties that come with those that matter. */
const OTHERS: [label: string, value: string][] = [
  ['AddEvictDelay', '60'],
  ['ClusterLogSize', '1500'],
  ['PlumbAllCrossSubnetRoutes', '0'],
  ['SharedVolumesRoot', 'C:\\ClusterStorage'],
  ['UseClientAccessNetworksForSharedVolumes', '2'],
  ['SharedVolumeSecurityDescriptor', '{1, 0, 4, 128, 1, 0, 4, 128, 1, 0, 4, 128, 20, 0, 0, 0...}'],
  ['SomethingOfALaterVersion', '1000'],
];

type Entry = [label: string, value: string];

export const RENDERERS = {
  clusterList: (cluster, how) => list(clusterEntries(cluster, how), how),
  nodeLists: ({ name, nodes }) =>
    nodes.map((node) => list(nodeEntries(name, node), WIDE)).join('\n\n'),
  parameterTable: (cluster, how) => table(parameterRows(cluster, how), how),
  parameterLists: (cluster, how) =>
    parameterRows(cluster, how)
      .map(([group, name, value, type]) =>
        list(
          [
            ['ClusterObject', group],
            ['Name', name],
            ['IsReadOnly', 'False'],
            ['ParameterType', type],
            ['Value', value],
          ],
          WIDE,
        ),
      )
      .join('\n\n'),
  parameterCsv: (cluster, how) =>
    csv(
      ['ClusterObject', 'Name', 'ParameterType', 'Value'],
      parameterRows(cluster, how).map(([a, b, c, d]) => [a, b, d, c]),
      ',',
    ),
  clusterCsv: (cluster, how) => {
    const entries = clusterEntries(cluster, how);
    return csv(
      entries.map(([label]) => label),
      [entries.map(([, value]) => value)],
      ';',
    );
  },
  json: ({ name, values, groups }) =>
    JSON.stringify(
      {
        Name: name,
        ...printed(values),
        groups: groups.map((group) => ({ Name: group.name, ...printed(group.values) })),
      },
      null,
      2,
    ),
  prompts: ({ values, groups }, how) =>
    [
      ...Object.entries(values).map(
        ([setting, value]) =>
          `PS C:\\> (Get-Cluster).${propertyOf(setting)}\n${write(value, how.style)}`,
      ),
      ...groups.flatMap((group) =>
        Object.entries(group.values).map(
          ([setting, value]) =>
            `PS C:\\> (Get-ClusterResource '${group.name}' | Get-ClusterParameter ${propertyOf(setting)}).Value\n${write(value, how.style)}`,
        ),
      ),
      'PS C:\\>',
    ].join('\n'),
} as const satisfies Record<string, (cluster: RenderedCluster, how: Rendering) => string>;

const WIDE: Rendering = { width: 250, style: 'plain', ellipsis: '...' };

function clusterEntries({ name, values }: RenderedCluster, { style }: Rendering): Entry[] {
  const settings = Object.entries(values).map(([setting, value]): Entry => [
    propertyOf(setting),
    write(value, style),
  ]);
  return [['Name', name], ...OTHERS.slice(0, 3), ...settings, ...OTHERS.slice(3)];
}

function nodeEntries(cluster: string, { name, build }: RenderedCluster['nodes'][number]): Entry[] {
  const [major, minor, number] = build;
  return [
    ['Cluster', cluster],
    ['Name', name],
    ['NodeName', name],
    ['MajorVersion', String(major)],
    ['MinorVersion', String(minor)],
    ['BuildNumber', String(number)],
  ];
}

type ParameterRow = [group: string, name: string, value: string, type: string];

function parameterRows({ groups }: RenderedCluster, { style }: Rendering): ParameterRow[] {
  return groups.flatMap((group): ParameterRow[] => [
    [group.name, 'VerboseLogging', '0', 'UInt32'],
    ...Object.entries(group.values).map(([setting, value]): ParameterRow => [
      group.name,
      propertyOf(setting),
      write(value, style),
      'UInt32',
    ]),
  ]);
}

/** Format-List: labels are cut off so that ten columns are left for values, which go on below themselves. */
function list(entries: readonly Entry[], { width }: Rendering): string {
  const longest = Math.max(...entries.map(([label]) => label.length));
  const labelWidth = Math.max(1, Math.min(longest, width - 13));
  const valueWidth = Math.max(10, width - labelWidth - 3);
  return entries
    .map(([label, value]) => {
      const parts = value.match(new RegExp(`.{1,${valueWidth}}`, 'gu')) ?? [''];
      const indent = `\n${' '.repeat(labelWidth + 3)}`;
      return `${label.slice(0, labelWidth).padEnd(labelWidth)} : ${parts.join(indent)}`;
    })
    .join('\n');
}

/** Format-Table with four columns that share the console when they do not fit. */
function table(rows: readonly ParameterRow[], { width, ellipsis }: Rendering): string {
  const header: ParameterRow = ['Object', 'Name', 'Value', 'Type'];
  const wanted = header.map((_, index) =>
    Math.max(...[header, ...rows].map((row) => cellWidth(row[index] ?? ''))),
  );
  const fits = wanted.reduce((sum, one) => sum + one + 1, 0) <= width;
  const widths = fits ? wanted : wanted.map((one) => Math.min(one, Math.floor(width / 4) - 1));
  const print = (row: readonly string[]) =>
    row
      .map((cell, index) => pad(cutOff(cell, widths[index] ?? 1, ellipsis), widths[index] ?? 1))
      .join(' ')
      .trimEnd();
  const rule = header.map((heading, index) =>
    '-'.repeat(Math.min(heading.length, widths[index] ?? 1)),
  );
  return [print(header), print(rule), ...rows.map(print)].join('\n');
}

function csv(headings: readonly string[], rows: readonly string[][], delimiter: string): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [headings, ...rows].map((row) => row.map(quote).join(delimiter)).join('\n');
}

function printed(values: RenderedCluster['values']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([setting, value]) => [propertyOf(setting), value]),
  );
}

function propertyOf(setting: string): string {
  return TIMEOUT_INFO[setting as TimeoutName].property;
}

function write(value: number, style: NumberStyle): string {
  const group = (separator: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
  switch (style) {
    case 'plain':
      return String(value);
    case 'hex':
      return `0x${value.toString(16).toUpperCase()}`;
    case 'space':
      return group(' ');
    case 'nbsp':
      return group('\u00a0');
    case 'narrow':
      return group('\u202f');
    case 'apostrophe':
      return group("'");
    case 'decimals':
      return `${value},00`;
  }
}

function cutOff(cell: string, width: number, ellipsis: string): string {
  if (cellWidth(cell) <= width) return cell;
  let kept = '';
  for (const character of cell) {
    if (cellWidth(kept + character) > width - ellipsis.length) break;
    kept += character;
  }
  return kept + ellipsis;
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - cellWidth(cell)));
}

function cellWidth(text: string): number {
  return [...text].reduce(
    (sum, one) => sum + (/[\u2e80-\u9fff\uac00-\ud7a3]/.test(one) ? 2 : 1),
    0,
  );
}
