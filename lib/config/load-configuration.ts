import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError, type Configuration, type StoreSettings } from './configuration';
import { configurationFileSchema, type ConfigurationFile } from './configuration-file';
import { describeProblems } from './describe-problems';
import { resolveReferences, resolveSecrets, type Environment } from './resolve-secrets';
import { toClusterConfiguration } from './to-cluster-configuration';
import { toNotificationSettings } from './to-notification-settings';
import { requireKnownClusters, toSignInSettings } from './to-sign-in-settings';
import { toStoreSettings } from './to-store-settings';

const DEFAULT_FILE = 'scale-out-watch.config.json';

/** Names of the clusters, and where the store is. */
type Inventory = { clusters: string[]; store: StoreSettings };

/**
 * Reads the configuration once: from SSISDB_CONNECTION_STRING (one cluster), or from scale-out-watch.config.json or the
 * file that SCALE_OUT_WATCH_CONFIG names. SCALE_OUT_WATCH_STORE goes before the path of the store in the file. Throws ConfigurationError, also when there is nothing at all or both at once.
 */
export function loadConfiguration(
  environment: Environment = process.env,
  directory: string = process.cwd(),
): Configuration {
  const found = locate(environment, directory);
  return 'connectionString' in found
    ? fromEnvironment(environment, directory, found.connectionString)
    : fromFile(found.file, environment, directory);
}

/** The file that the configuration comes from; null when it comes from the environment. Throws ConfigurationError as above. */
export function configurationFile(
  environment: Environment = process.env,
  directory: string = process.cwd(),
): string | null {
  const found = locate(environment, directory);
  return 'file' in found ? found.file : null;
}

/**
 * Reads of the same place only which clusters there are and where the store is, for commands: it takes none of the
 * secrets that the dashboard needs. Throws ConfigurationError as above.
 */
export function loadInventory(
  environment: Environment = process.env,
  directory: string = process.cwd(),
): Inventory {
  const found = locate(environment, directory);
  if ('file' in found) return inventoryOf(found.file, environment, directory);
  const { clusters, store } = fromEnvironment(environment, directory, found.connectionString);
  return { clusters: clusters.map(({ settings }) => settings.name), store };
}

function inventoryOf(file: string, environment: Environment, directory: string): Inventory {
  return prefixProblems(path.basename(file), () => {
    const { clusters, store } = parseFile(withoutReferences(readJson(file)));
    const problems: string[] = [];
    const resolve = (text: string, where: string) =>
      resolveReferences(text, where, environment, problems);
    const names = clusters.map(({ name }, index) => resolve(name, `clusters[${index}].name`));
    const storePath = store.path && resolve(store.path, 'store.path');
    if (problems.length > 0) throw new ConfigurationError(problems);
    const settings = toStoreSettings({ ...store, path: storePath }, environment, directory);
    return { clusters: names, store: settings };
  });
}

/** Without the parts that a command needs nothing of: their references to secrets are not what they have to be. */
function withoutReferences(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file;
  return { ...file, notifications: undefined, signIn: undefined };
}

/** Where the configuration is. */
function locate(
  environment: Environment,
  directory: string,
): { connectionString: string } | { file: string } {
  const connectionString = environment.SSISDB_CONNECTION_STRING?.trim();
  const named = environment.SCALE_OUT_WATCH_CONFIG?.trim();
  const file = path.resolve(directory, named || DEFAULT_FILE);
  // A path from the environment cannot be traced at build time.
  const hasFile = existsSync(/* turbopackIgnore: true */ file);
  if (named && !hasFile) {
    throw new ConfigurationError([
      `SCALE_OUT_WATCH_CONFIG: expected a file, there is none at ${file}`,
    ]);
  }
  if (connectionString && hasFile) {
    throw new ConfigurationError([
      `SSISDB_CONNECTION_STRING is set and ${path.basename(file)} exists: expected only one of them`,
    ]);
  }
  if (connectionString) return { connectionString };
  if (hasFile) return { file };
  throw new ConfigurationError([
    `nothing is configured: set SSISDB_CONNECTION_STRING, or write ${DEFAULT_FILE} (see the README)`,
  ]);
}

function fromEnvironment(
  environment: Environment,
  directory: string,
  connection: string,
): Configuration {
  const name = environment.SSISDB_CLUSTER_NAME?.trim() || 'SSISDB';
  const { clusters, store, history, notifications } = prefixProblems('SSISDB_CLUSTER_NAME', () =>
    parseFile({ clusters: [{ name, connection }] }),
  );
  return {
    clusters: clusters.map((entry) => toClusterConfiguration(entry, 'SSISDB_CONNECTION_STRING')),
    store: toStoreSettings(store, environment, directory),
    history,
    notifications: toNotificationSettings(notifications, [name]),
    signIn: null,
  };
}

function fromFile(file: string, environment: Environment, directory: string): Configuration {
  return prefixProblems(path.basename(file), () => {
    const parsed = parseFile(resolveSecrets(readJson(file), environment));
    const { clusters, store, history, notifications } = parsed;
    const problems: string[] = [];
    const configured = clusters.flatMap((entry, index) => {
      try {
        return [toClusterConfiguration(entry, `clusters[${index}].connection`, environment)];
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        problems.push(...error.problems);
        return [];
      }
    });
    if (problems.length > 0) throw new ConfigurationError(problems);
    const names = configured.map(({ settings }) => settings.name);
    const signIn = parsed.signIn ? toSignInSettings(parsed.signIn) : null;
    requireKnownClusters(signIn, names);
    return {
      clusters: configured,
      store: toStoreSettings(store, environment, directory),
      history,
      notifications: toNotificationSettings(notifications, names),
      signIn,
    };
  });
}

/** Says of each problem in which file or variable it is. */
function prefixProblems<Value>(where: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw new ConfigurationError(error.problems.map((problem) => `${where}: ${problem}`));
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    const isSyntax = error instanceof SyntaxError;
    throw new ConfigurationError([
      isSyntax ? `expected JSON${positionOf(error)}` : 'expected a readable file',
    ]);
  }
}

/** Windows editors put a byte order mark in front, and PowerShell 5 writes UTF-16. */
function readText(file: string): string {
  const bytes = readFileSync(/* turbopackIgnore: true */ file);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}

/** The parser's message quotes the text around the fault, which may be a secret: only the position is told. */
function positionOf(error: SyntaxError): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? '' : `, it breaks at character ${position}`;
}

function parseFile(input: unknown): ConfigurationFile {
  const parsed = configurationFileSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(describeProblems(parsed.error.issues, input));
}
