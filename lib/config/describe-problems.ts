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
  const closest = issue.code === 'invalid_union' ? closestBranch(issue.errors) : [];
  if (closest.length > 0) {
    const inside = closest.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
    return describeProblems(inside, input);
  }
  return [`${path}: expected ${expectation(issue)}, got ${kindOf(valueAt(input, issue.path))}`];
}

/** Of the ways that a value could have been written, the one that it fits except for something inside; none if there is none. */
function closestBranch(branches: readonly Issue[][]): Issue[] {
  const isInside = ({ path, code }: Issue) => path.length > 0 || code === 'unrecognized_keys';
  return branches.find((issues) => issues.length > 0 && issues.every(isInside)) ?? [];
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
      return issue.errors.length > 0
        ? [...new Set(issue.errors.flat().map(expectation))].join(' or ')
        : 'one of the documented forms';
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

/** What kind of value stands somewhere, without a letter of it. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === '') return 'an empty string';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
