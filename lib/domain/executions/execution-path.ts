/** A path of executables as SSISDB writes it: `\Package\Loop[2]\Task`. Names cannot contain backslashes or brackets. */
export type ExecutionPath = {
  /** The path without iterations: the same for every run of an executable. */
  id: string;
  parentId: string | null;
  name: string;
  depth: number;
  /** Iteration per level, null where there is none. */
  iterations: (number | null)[];
};

const ITERATION = /^(.*)\[(\d+)\]$/s;

/** Takes a path apart; anything that is not one, or is missing, is a path of one level. */
export function parseExecutionPath(path: string | null): ExecutionPath {
  const parts = (path ?? '').split('\\').filter((part) => part !== '');
  const segments = parts.length > 0 ? parts : [''];
  const names = segments.map((segment) => ITERATION.exec(segment)?.[1] ?? segment);
  const iterations = segments.map((segment) => {
    const number = ITERATION.exec(segment)?.[2];
    return number === undefined ? null : Number(number);
  });
  return {
    id: pathOf(names),
    parentId: names.length > 1 ? pathOf(names.slice(0, -1)) : null,
    name: names.at(-1) ?? '',
    depth: names.length - 1,
    iterations,
  };
}

/** Iterations as a person reads them: `2.3` is the third of the inner loop in the second of the outer one. */
export function iterationText(iterations: readonly (number | null)[]): string | null {
  const numbers = iterations.filter((number) => number !== null);
  return numbers.length > 0 ? numbers.join('.') : null;
}

function pathOf(names: readonly string[]): string {
  return `\\${names.join('\\')}`;
}
