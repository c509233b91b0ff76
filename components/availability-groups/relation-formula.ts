import type { Relation } from '@/lib/domain/availability/ag-relations';
import { TIMEOUT_INFO, type TimeoutName } from '@/lib/domain/availability/timeout-setting';
import { formatCount } from '@/lib/format/quantity';

type Evaluated = Exclude<Relation, { status: 'notEvaluated' }>;
type Side = Evaluated['left'];

const SIGN = { '<': '<', '<=': '≤', '>=': '≥' } as const satisfies Record<
  Evaluated['operator'],
  string
>;

const FORM = {
  R1: '½ × LeaseTimeout < SameSubnetThreshold × SameSubnetDelay',
  R2: 'SameSubnetThreshold ≤ CrossSubnetThreshold',
  R3: 'SameSubnetDelay ≤ CrossSubnetDelay',
} as const;

/** The relation as it is documented, with the names of the settings. */
export function formOfRelation({ id, about }: Pick<Relation, 'id' | 'about'>): string {
  if (id === 'R4') return `${about ? TIMEOUT_INFO[about].property : ''} ≥ default`;
  if (id === 'R5') {
    const { property, min } = TIMEOUT_INFO.healthCheckTimeoutMs;
    return `${property} ≥ ${formatCount(min)}`;
  }
  return FORM[id];
}

/** The same with the numbers in: each factor, and then each side worked out where that says more. */
export function numbersOfRelation({ left, operator, right }: Evaluated): string[] {
  const sign = SIGN[operator];
  const factors = `${factorsOf(left)} ${sign} ${factorsOf(right)}`;
  const sides = `${formatCount(left.value)} ${sign} ${formatCount(right.value)}`;
  return factors === sides ? [factors] : [factors, sides];
}

/** What is missing, as its owner calls it; the version of Windows has no name of its own. */
export function namesOfMissing(missing: readonly (TimeoutName | 'windowsVersion')[]): {
  properties: string[];
  isWindowsMissing: boolean;
} {
  return {
    properties: missing.flatMap((name) =>
      name === 'windowsVersion' ? [] : [TIMEOUT_INFO[name].property],
    ),
    isWindowsMissing: missing.includes('windowsVersion'),
  };
}

function factorsOf({ factors }: Side): string {
  return factors
    .map((factor) =>
      factor.kind === 'constant' && factor.value === 0.5 ? '½' : formatCount(factor.value),
    )
    .join(' × ');
}
