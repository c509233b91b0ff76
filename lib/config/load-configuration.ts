import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError, type Configuration } from './configuration';
import { configurationFileSchema, type ConfigurationFile } from './configuration-file';
import { describeProblems } from './describe-problems';
import { resolveSecrets } from './resolve-secrets';
import { toClusterConfiguration } from './to-cluster-configuration';

const DEFAULT_FILE = 'scale-out-watch.config.json';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration once: from SSISDB_CONNECTION_STRING (one cluster), or from scale-out-watch.config.json or the
 * file that SCALE_OUT_WATCH_CONFIG names. Throws ConfigurationError, also when there is nothing at all or both at once.
 */
export function loadConfiguration(
  environment: Environment = process.env,
  directory: string = process.cwd(),
): Configuration {
  const connectionString = environment.SSISDB_CONNECTION_STRING?.trim();
  const named = environment.SCALE_OUT_WATCH_CONFIG?.trim();
  const file = path.resolve(directory, named || DEFAULT_FILE);
  const hasFile = existsSync(file);
  if (named && !hasFile) {
    throw new ConfigurationError([`SCALE_OUT_WATCH_CONFIG: expected a file, there is none at ${file}`]);
  }
  if (connectionString && hasFile) {
    throw new ConfigurationError([
      `SSISDB_CONNECTION_STRING is set and ${path.basename(file)} exists: expected only one of them`,
    ]);
  }
  if (connectionString) return fromEnvironment(environment, connectionString);
  if (hasFile) return fromFile(file, environment);
  throw new ConfigurationError([
    `nothing is configured: set SSISDB_CONNECTION_STRING, or write ${DEFAULT_FILE} (see the README)`,
  ]);
}

function fromEnvironment(environment: Environment, connection: string): Configuration {
  const name = environment.SSISDB_CLUSTER_NAME?.trim() || 'SSISDB';
  const { clusters } = parseFile({ clusters: [{ name, connection }] }, 'SSISDB_CLUSTER_NAME');
  return {
    clusters: clusters.map((entry) => toClusterConfiguration(entry, 'SSISDB_CONNECTION_STRING')),
  };
}

function fromFile(file: string, environment: Environment): Configuration {
  const { clusters } = parseFile(
    resolveSecrets(readJson(file), environment),
    path.basename(file),
  );
  const problems: string[] = [];
  const configured = clusters.flatMap((entry, index) => {
    try {
      return [toClusterConfiguration(entry, `clusters[${index}].connection`)];
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems.map((problem) => `${path.basename(file)}: ${problem}`));
      return [];
    }
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { clusters: configured };
}

function readJson(file: string): unknown {
  try {
    // Windows editors put a byte order mark in front.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = error instanceof SyntaxError ? positionOf(error) : '';
    const expected = error instanceof SyntaxError ? 'JSON' : 'a readable file';
    throw new ConfigurationError([`${path.basename(file)}: expected ${expected}${where}`]);
  }
}

/** The parser's message quotes the text around the fault, which may be a secret: only the position is told. */
function positionOf(error: SyntaxError): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? '' : `, it breaks at character ${position}`;
}

function parseFile(input: unknown, name: string): ConfigurationFile {
  const parsed = configurationFileSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    describeProblems(parsed.error.issues, input).map((problem) => `${name}: ${problem}`),
  );
}
