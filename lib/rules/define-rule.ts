import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { RunHistory } from '@/lib/domain/executions/execution-memory';
import type { Evidence, RuleId, Subject } from '@/lib/domain/anomalies/finding';
import type { PollStatus } from '@/lib/domain/poll-status';
import type { SectionState } from '@/lib/domain/section';
import type { Severity } from '@/lib/domain/anomalies/severity';
import type { SectionData, SectionName } from '@/lib/domain/snapshot';
import type { Source } from '@/lib/domain/source';
import type { SqlFailure } from '@/lib/domain/sql-failure';

/** What a rule may ask for: data of this poll. `source` carries the SQL Server clock, the only one to compare with. */
export type RuleInputs = SectionData & { source: Source };

/** What every rule may know besides its inputs. */
export type RuleContext = {
  settings: ClusterSettings;
  /** The web server's clock when the poll ended. */
  polledAt: Date;
  failure: SqlFailure | null;
  /** The last source ever read, for evidence only: its clock may be old. */
  lastSource: Source | null;
  /** With this poll counted in. */
  poll: PollStatus;
  /** With this poll's snapshot remembered. */
  memory: ClusterMemory;
  /** The last import from the Windows failover cluster; null when there never was one. */
  clusterValues: ClusterValues | null;
  /** How long the last successful runs of each package took. */
  runHistory: RunHistory;
  sectionStates: Record<SectionName, SectionState>;
};

/** Subjects that were judged although others of their kind could not be. */
export type Judged = {
  ids: ReadonlySet<string>;
  /** By SQL Server's clock: so is what is known to have ended before, whatever became of it since. */
  endedBefore: Date | null;
};

export type SubjectVerdict =
  | { kind: 'found'; subject: Subject; evidence: Evidence; severity?: Severity }
  | {
      kind: 'unknown';
      subjectKind: Subject['kind'];
      subjectId: string | null;
      missing: string[];
      judged?: Judged;
    };

/** A subject that is not mentioned is fine. */
type Verdict = SubjectVerdict[] | { cannotEvaluate: string[] };

type InputsOf<Required extends keyof RuleInputs, Optional extends keyof RuleInputs> = Pick<
  RuleInputs,
  Required
> &
  Partial<Pick<RuleInputs, Optional>>;

type RuleDefinition<
  Id extends RuleId,
  Required extends keyof RuleInputs,
  Optional extends keyof RuleInputs,
> = {
  id: Id;
  /** Unless a finding says otherwise. */
  severity: Severity;
  requires: readonly Required[];
  /** Inputs that the rule can do without; it answers for what it could not judge then. */
  optional?: readonly Optional[];
  evaluate(inputs: InputsOf<Required, Optional>, context: RuleContext): Verdict;
};

export type Rule<Id extends RuleId = RuleId> = {
  id: Id;
  severity: Severity;
  evaluate(inputs: Partial<RuleInputs>, context: RuleContext): Verdict;
};

/** Makes a rule that sees exactly the inputs it names, and is not evaluated when a required one was not collected. */
export function defineRule<
  Id extends RuleId,
  Required extends keyof RuleInputs = never,
  Optional extends keyof RuleInputs = never,
>(definition: RuleDefinition<Id, Required, Optional>): Rule<Id> {
  return {
    id: definition.id,
    severity: definition.severity,
    evaluate(inputs, context) {
      // What does not exist here cannot break a rule.
      if (definition.requires.some((name) => isNotApplicable(name, context))) return [];
      const missing = definition.requires.filter((name) => inputs[name] === undefined);
      if (missing.length > 0) return cannotEvaluate(missing);
      return definition.evaluate(inputs as InputsOf<Required, Optional>, context);
    },
  };
}

function isNotApplicable(name: keyof RuleInputs, { sectionStates }: RuleContext): boolean {
  return name !== 'source' && sectionStates[name].status === 'notApplicable';
}

/** What a rule says of each of many; null: it is fine. Thousands are asked about in every poll, and nearly all are. */
export function judgeEach<Item>(
  items: readonly Item[],
  judge: (item: Item) => SubjectVerdict | null,
): SubjectVerdict[] {
  const verdicts: SubjectVerdict[] = [];
  for (const item of items) {
    const verdict = judge(item);
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

/** The rule says nothing at all in this poll; `missing` names the sections or values that it lacked. */
export function cannotEvaluate(missing: string[]): Verdict {
  return { cannotEvaluate: missing };
}

/** One subject breaks the rule. Its severity is the rule's own unless one is given. */
export function found(subject: Subject, evidence: Evidence, severity?: Severity): SubjectVerdict {
  return { kind: 'found', subject, evidence, ...(severity && { severity }) };
}

/**
 * One subject could not be judged: it is neither found nor fine. `missing` is empty where nothing is hidden, and there is
 * only nothing to judge by yet: such a subject is no blind spot.
 */
export function unknownSubject(
  subject: Pick<Subject, 'kind' | 'id'>,
  missing: string[],
): SubjectVerdict {
  return { kind: 'unknown', subjectKind: subject.kind, subjectId: subject.id, missing };
}

/** No subject of this kind could be judged, even those whose names are not known in this poll; but for those that were. */
export function unknownKind(
  subjectKind: Subject['kind'],
  missing: string[],
  judged?: Judged,
): SubjectVerdict {
  return { kind: 'unknown', subjectKind, subjectId: null, missing, ...(judged && { judged }) };
}
