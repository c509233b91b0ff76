/** Windows Server by what its failover cluster starts with: 2012 and 2012 R2, 2016, 2019 and later. */
export const WINDOWS_GENERATIONS = ['windows2012', 'windows2016', 'windows2019'] as const;

export type WindowsGeneration = (typeof WINDOWS_GENERATIONS)[number];

/** Releases with a failover cluster whose defaults are known. A build that is not here has no known default. */
const GENERATION_BY_BUILD: Readonly<Record<string, WindowsGeneration>> = {
  '6.2.9200': 'windows2012',
  '6.3.9600': 'windows2012',
  '10.0.14393': 'windows2016',
  '10.0.17763': 'windows2019',
  '10.0.20348': 'windows2019',
  '10.0.25398': 'windows2019',
  '10.0.26100': 'windows2019',
};

export type GenerationOfNodes =
  | { status: 'known'; generation: WindowsGeneration }
  | { status: 'unknown'; reason: 'noVersion' | 'unknownBuild' | 'mixedVersions' };

/**
 * The generation that the defaults of a cluster follow. Unknown, never guessed, unless the version of every node is
 * known and all are of one generation: a cluster in the middle of a rolling upgrade has no default to be held against.
 */
export function generationOfNodes(nodes: readonly { version: string | null }[]): GenerationOfNodes {
  const versions = nodes.map(({ version }) => version);
  if (versions.length === 0 || versions.includes(null)) {
    return { status: 'unknown', reason: 'noVersion' };
  }
  const generations = new Set(versions.map((version) => generationOfVersion(version ?? '')));
  const [generation] = generations;
  if (!generation || generations.has(null)) return { status: 'unknown', reason: 'unknownBuild' };
  if (generations.size > 1) return { status: 'unknown', reason: 'mixedVersions' };
  return { status: 'known', generation };
}

/** Update revisions behind the build (`10.0.17763.6532`) do not matter. */
function generationOfVersion(version: string): WindowsGeneration | null {
  const build = version.split('.').slice(0, 3).join('.');
  return GENERATION_BY_BUILD[build] ?? null;
}
