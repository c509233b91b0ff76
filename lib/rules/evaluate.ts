import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { RuleId, Subject } from '@/lib/domain/anomalies/finding';
import type { PollStatus } from '@/lib/domain/poll-status';
import type { Evaluation } from '@/lib/domain/anomalies/rule-outcome';
import { sectionState } from '@/lib/domain/section';
import {
  SECTION_NAMES,
  type SectionData,
  type SectionName,
  type Snapshot,
} from '@/lib/domain/snapshot';
import { RULES } from './catalog';
import {
  cannotEvaluate,
  type Judged,
  type Rule,
  type RuleContext,
  type RuleInputs,
} from './define-rule';

/** What the rules need besides the snapshot. `poll` and `memory` must already count this snapshot in. */
export type EvaluationContext = {
  settings: ClusterSettings;
  poll: PollStatus;
  memory: ClusterMemory;
  clusterValues: ClusterValues | null;
};

/** A subject that an evaluated rule could not judge. `subjectId` null: all subjects of that kind. */
type UnknownSubject = {
  rule: RuleId;
  subjectKind: Subject['kind'];
  subjectId: string | null;
  missing: string[];
  judged?: Judged;
};

export type RuleEvaluation = Evaluation & { unknownSubjects: UnknownSubject[] };

/**
 * Asks every rule about one snapshot. Never throws: a rule whose inputs were not collected, or that breaks,
 * is not evaluated, and the others are.
 */
export function evaluateRules(
  snapshot: Snapshot,
  { settings, poll, memory, clusterValues }: EvaluationContext,
  rules: readonly Rule[] = RULES,
): RuleEvaluation {
  const inputs = collectedInputs(snapshot);
  const context: RuleContext = {
    settings,
    poll,
    memory,
    clusterValues,
    runHistory: memory.executions.runHistory,
    polledAt: snapshot.takenAt,
    failure: snapshot.failure,
    lastSource: snapshot.source,
    sectionStates: sectionStatesOf(snapshot),
  };
  const evaluation: RuleEvaluation = { findings: [], notEvaluated: [], unknownSubjects: [] };
  for (const rule of rules) {
    const verdict = askRule(rule, inputs, context);
    if ('cannotEvaluate' in verdict) {
      evaluation.notEvaluated.push({ rule: rule.id, missing: verdict.cannotEvaluate });
      continue;
    }
    for (const said of verdict) {
      if (said.kind === 'found') {
        const { subject, evidence, severity = rule.severity } = said;
        evaluation.findings.push({ rule: rule.id, subject, severity, evidence });
      } else {
        const { subjectKind, subjectId, missing, judged } = said;
        const unknown = { rule: rule.id, subjectKind, subjectId, missing };
        evaluation.unknownSubjects.push(judged ? { ...unknown, judged } : unknown);
      }
    }
  }
  return evaluation;
}

function askRule(rule: Rule, inputs: Partial<RuleInputs>, context: RuleContext) {
  try {
    return rule.evaluate(inputs, context);
  } catch {
    return cannotEvaluate(['internal error']);
  }
}

/** Only what this very poll proved: a section's last good data, and the source of an earlier poll, stay out. */
function collectedInputs(snapshot: Snapshot): Partial<RuleInputs> {
  const collected: Partial<SectionData> = {};
  const take = <Name extends SectionName>(name: Name) => {
    const section: Snapshot['sections'][Name] = snapshot.sections[name];
    if (section.status === 'collected') collected[name] = section.data;
  };
  for (const name of SECTION_NAMES) take(name);
  const source = snapshot.failure ? null : snapshot.source;
  return source ? { ...collected, source } : collected;
}

function sectionStatesOf({ sections }: Snapshot): RuleContext['sectionStates'] {
  return {
    workers: sectionState(sections.workers),
    masterProperties: sectionState(sections.masterProperties),
    catalogProperties: sectionState(sections.catalogProperties),
    executions: sectionState(sections.executions),
    tasks: sectionState(sections.tasks),
    jobAssignments: sectionState(sections.jobAssignments),
    instance: sectionState(sections.instance),
    availabilityGroups: sectionState(sections.availabilityGroups),
    oldestOperation: sectionState(sections.oldestOperation),
  };
}
