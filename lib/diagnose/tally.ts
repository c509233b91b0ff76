import type { RunbookId } from '@/lib/domain/runbook';
import type { DiagnosisGroup, UnknownException } from './diagnosis';
import { endpointText, type Endpoint } from './read-endpoint';
import type { LogTime } from './read-log-time';
import { unwrap } from './unwrap';

const MAX_ENDPOINTS = 8;
const MAX_THUMBPRINTS = 4;
const MAX_UNKNOWN_TYPES = 100;

/** One root exception with everything nested in it. */
export type Occurrence = {
  time: LogTime | null;
  endpoint: Endpoint | null;
  thumbprint: string | null;
  /** The text from its type name on, as the log has it. */
  sample: string;
};

/** Counts occurrences. What it keeps does not grow with the log. */
export class Tally {
  private readonly groups = new Map<RunbookId, DiagnosisGroup>();
  private readonly unknown = new Map<string, UnknownException>();
  private unlistedCount = 0;

  add(runbook: RunbookId, { time, endpoint, thumbprint, sample }: Occurrence): void {
    const group = this.groupOf(runbook, sample);
    group.count += 1;
    group.first ??= time;
    group.last = time ?? group.last;
    const isNew =
      endpoint && !group.endpoints.some((one) => endpointText(one) === endpointText(endpoint));
    if (isNew && group.endpoints.length < MAX_ENDPOINTS) group.endpoints.push(endpoint);
    if (thumbprint && !group.thumbprints.includes(thumbprint)) {
      if (group.thumbprints.length < MAX_THUMBPRINTS) group.thumbprints.push(thumbprint);
    }
  }

  addUnknown(type: string, candidates: readonly RunbookId[]): void {
    const found = this.unknown.get(type);
    if (found) {
      found.count += 1;
      found.candidates = [...new Set([...found.candidates, ...candidates])];
    } else if (this.unknown.size < MAX_UNKNOWN_TYPES) {
      this.unknown.set(type, { type, count: 1, candidates: [...candidates] });
    } else {
      this.unlistedCount += 1;
    }
  }

  /** Groups and unknown types, most frequent first. */
  result() {
    const byCount = (left: { count: number }, right: { count: number }) => right.count - left.count;
    return {
      groups: [...this.groups.values()].sort(byCount),
      unknown: [...this.unknown.values()].sort(byCount),
      unlistedCount: this.unlistedCount,
    };
  }

  private groupOf(runbook: RunbookId, sample: string): DiagnosisGroup {
    const known = this.groups.get(runbook);
    if (known) return known;
    const made: DiagnosisGroup = {
      runbook,
      count: 0,
      first: null,
      last: null,
      sample: unwrap(sample).trim(),
      endpoints: [],
      thumbprints: [],
    };
    this.groups.set(runbook, made);
    return made;
  }
}
