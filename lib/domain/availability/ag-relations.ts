import { defaultOf, TIMEOUT_INFO, type TimeoutName, type TimeoutValues } from './timeout-setting';
import type { WindowsGeneration } from './windows-version';

/** What stands in a side of an inequality; the product of a side's factors is its value. */
type Factor =
  | { kind: 'constant'; value: number }
  | { kind: 'setting'; name: TimeoutName; value: number }
  | { kind: 'default'; name: TimeoutName; value: number };

type Side = { factors: Factor[]; value: number };

/** What has to be known: a setting, or the Windows version that its default depends on. */
type MissingInput = TimeoutName | 'windowsVersion';

export type RelationId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5';

type RelationName = {
  id: RelationId;
  /** The setting that is held against its default or minimum; null when settings are held against each other. */
  about: TimeoutName | null;
};

/** A relation with its numbers filled in: `left operator right`. */
type EvaluatedRelation = RelationName & {
  status: 'holds' | 'atLimit' | 'broken';
  left: Side;
  operator: '<' | '<=' | '>=';
  right: Side;
  /** Every setting in it has its default; null when the defaults are not known. */
  areDefaults: boolean | null;
};

export type Relation =
  EvaluatedRelation | (RelationName & { status: 'notEvaluated'; missing: MissingInput[] });

/** R4 is judged for each of these by itself. */
const HELD_AGAINST_DEFAULT = [
  'leaseTimeoutMs',
  'healthCheckTimeoutMs',
  'sameSubnetDelayMs',
  'sameSubnetThreshold',
  'crossSubnetDelayMs',
  'crossSubnetThreshold',
] as const satisfies readonly TimeoutName[];

/**
 * The documented relations between the timeouts of one availability group and its failover cluster, R1 to R5 in order.
 * A relation with an unknown side is `notEvaluated` and says what is missing.
 * https://learn.microsoft.com/sql/database-engine/availability-groups/windows/availability-group-lease-healthcheck-timeout
 */
export function judgeRelations(
  values: TimeoutValues,
  generation: WindowsGeneration | null,
): Relation[] {
  const judge = judgeWith(values, generation);
  return [
    judge(
      { id: 'R1', about: null, operator: '<' },
      [constant(0.5), 'leaseTimeoutMs'],
      ['sameSubnetThreshold', 'sameSubnetDelayMs'],
    ),
    judge(
      { id: 'R2', about: null, operator: '<=' },
      ['sameSubnetThreshold'],
      ['crossSubnetThreshold'],
    ),
    judge({ id: 'R3', about: null, operator: '<=' }, ['sameSubnetDelayMs'], ['crossSubnetDelayMs']),
    ...HELD_AGAINST_DEFAULT.map((name) => {
      const value = defaultOf(name, generation);
      const right: Term = value === null ? 'windowsVersion' : { kind: 'default', name, value };
      return judge({ id: 'R4', about: name, operator: '>=' }, [name], [right]);
    }),
    judge(
      { id: 'R5', about: 'healthCheckTimeoutMs', operator: '>=' },
      ['healthCheckTimeoutMs'],
      [constant(TIMEOUT_INFO.healthCheckTimeoutMs.min)],
    ),
  ];
}

type Term = Factor | MissingInput;

type Form = RelationName & Pick<EvaluatedRelation, 'operator'>;

function judgeWith(values: TimeoutValues, generation: WindowsGeneration | null) {
  return (form: Form, leftTerms: readonly Term[], rightTerms: readonly Term[]): Relation => {
    const { operator, ...name } = form;
    const left = fill(leftTerms, values);
    const right = fill(rightTerms, values);
    if (!('value' in left && 'value' in right)) {
      const missing = [left, right].flatMap((side) => ('missing' in side ? side.missing : []));
      return { ...name, status: 'notEvaluated', missing };
    }
    const settings = [...left.factors, ...right.factors].filter(isSetting);
    return {
      ...name,
      status: compare(left.value, operator, right.value),
      left,
      operator,
      right,
      areDefaults: areDefaults(settings, generation),
    };
  };
}

function fill(terms: readonly Term[], values: TimeoutValues): Side | { missing: MissingInput[] } {
  const factors: Factor[] = [];
  const missing: MissingInput[] = [];
  for (const term of terms) {
    if (typeof term === 'object') factors.push(term);
    else if (term === 'windowsVersion') missing.push(term);
    else {
      const value = values[term];
      if (value === undefined) missing.push(term);
      else factors.push({ kind: 'setting', name: term, value });
    }
  }
  if (missing.length > 0) return { missing };
  return { factors, value: factors.reduce((product, { value }) => product * value, 1) };
}

/** Only the strict relation has a limit to be at: where equal is allowed, equal holds. */
function compare(
  left: number,
  operator: EvaluatedRelation['operator'],
  right: number,
): EvaluatedRelation['status'] {
  switch (operator) {
    case '<':
      if (left === right) return 'atLimit';
      return left < right ? 'holds' : 'broken';
    case '<=':
      return left <= right ? 'holds' : 'broken';
    case '>=':
      return left >= right ? 'holds' : 'broken';
  }
}

function areDefaults(
  settings: readonly { name: TimeoutName; value: number }[],
  generation: WindowsGeneration | null,
): boolean | null {
  const defaults = settings.map(({ name }) => defaultOf(name, generation));
  if (defaults.includes(null)) return null;
  return settings.every(({ value }, index) => value === defaults[index]);
}

function constant(value: number): Factor {
  return { kind: 'constant', value };
}

function isSetting(factor: Factor): factor is Factor & { kind: 'setting' } {
  return factor.kind === 'setting';
}
