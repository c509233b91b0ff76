import { ConfigurationError } from './configuration';

const REFERENCE = /\$\{env:([^}]*)\}/g;

/**
 * Replaces `${env:NAME}` in every string of a parsed file by that variable. Throws ConfigurationError with the path and the
 * name of each variable that is not set.
 */
export function resolveSecrets(
  value: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): unknown {
  const problems: string[] = [];
  const resolve = (node: unknown, path: string): unknown => {
    if (typeof node === 'string') {
      return node.replace(REFERENCE, (_, name: string) => {
        const found = environment[name];
        if (found === undefined) problems.push(`${path}: environment variable ${name} is not set`);
        return found ?? '';
      });
    }
    if (Array.isArray(node)) return node.map((item, index) => resolve(item, `${path}[${index}]`));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, item]) => [key, resolve(item, path ? `${path}.${key}` : key)]),
    );
  };
  const resolved = resolve(value, '');
  if (problems.length > 0) throw new ConfigurationError(problems);
  return resolved;
}
