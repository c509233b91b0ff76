import { ConfigurationError } from './configuration';

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{env:([^}]*)\}/g;
const IS_REFERENCE = /^\s*\$\{env:[^}]*\}\s*$/;
const IS_CONNECTION = /^clusters\[\d+\]\.connection$/;

/**
 * Replaces `${env:NAME}` in every string of a parsed file by that variable. Throws ConfigurationError with the path and the
 * name of each variable that is not set. References inside a connection string stay for parseConnectionString: a password
 * with a semicolon or a quote must not become part of the string's grammar.
 */
export function resolveSecrets(value: unknown, environment: Environment): unknown {
  const problems: string[] = [];
  const resolve = (node: unknown, path: string): unknown => {
    if (typeof node === 'string') {
      if (IS_CONNECTION.test(path) && !IS_REFERENCE.test(node)) return node;
      return resolveReferences(node, path, environment, problems);
    }
    if (Array.isArray(node)) return node.map((item, index) => resolve(item, `${path}[${index}]`));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, item]) => [
        key,
        resolve(item, path ? `${path}.${key}` : key),
      ]),
    );
  };
  const resolved = resolve(value, '');
  if (problems.length > 0) throw new ConfigurationError(problems);
  return resolved;
}

/** Replaces the references in one text; variables that are not set are added to `problems`, under `path`. */
export function resolveReferences(
  text: string,
  path: string,
  environment: Environment,
  problems: string[],
): string {
  return text.replace(REFERENCE, (_, name: string) => {
    const found = environment[name];
    if (found === undefined) problems.push(`${path}: environment variable ${name} is not set`);
    return found ?? '';
  });
}
