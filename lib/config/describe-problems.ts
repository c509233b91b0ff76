import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One line per problem: path, kind of the value that stands there, what was expected. The value itself is never told. */
export function describeProblems(issues: readonly Issue[], input: unknown): string[] {
  return issues.flatMap((issue) => describeIssue(issue, input));
}

function describeIssue(issue: Issue, input: unknown): string[] {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${pathText([...issue.path, key])}: not a known setting`);
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return describeProblems(closestBranch(issue.errors, issue.path), input);
  }
  return [`${path}: expected ${expectation(issue)}, got ${kindOf(valueAt(input, issue.path))}`];
}

/** Of the ways that a value could have been written, the one that it comes closest to. */
function closestBranch(branches: readonly Issue[][], prefix: Issue['path']): Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const [closest = []] = [...branches].sort((left, right) => depth(right) - depth(left));
  return closest.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }));
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'too_small':
      return `${issue.origin} of at least ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin} of at most ${issue.maximum}`;
    case 'invalid_value':
      return issue.values.map(String).join(' or ');
    case 'invalid_union':
      return 'one of the documented forms';
    default:
      return issue.message;
  }
}

function pathText(path: Issue['path']): string {
  const text = path.reduce<string>(
    (prefix, key) =>
      typeof key === 'number' ? `${prefix}[${key}]` : `${prefix}${prefix && '.'}${String(key)}`,
    '',
  );
  return text || '(root)';
}

function valueAt(input: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === '') return 'an empty string';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
