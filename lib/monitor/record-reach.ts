import {
  EMPTY_REACH,
  type KeySpan,
  type Landmark,
  type RecordReach,
} from '@/lib/domain/packages/record-reach';

/** More gaps than this are read as fewer, larger ones. */
const MAX_SPANS = 20;
/** Executions that SSISDB never closes collect for ever; of more, the newest are looked at again. */
const MAX_REVISITS = 3_000;

/** What one poll says about the catalog. */
export type CatalogView = {
  newest: Landmark;
  /** Above this id the poll knows every execution; null: it knows them all. */
  sinceId: string | null;
  /** When an execution of that id was created; undefined when the poll does not know it. */
  createdAtOf: (id: string) => Date | null | undefined;
  /** Executions that are not over, and those that are but whose task is still to be read. */
  unfinishedIds: readonly string[];
  /** Executions of which all is recorded with this poll. */
  settledIds: readonly string[];
  isPartial: boolean;
};

/**
 * What is to be read once a poll is known. `isResumed`: nobody watched until now, so that everything above the anchor is a
 * gap. A catalog whose anchor is another execution, or whose newest id is lower, was restored, and one that shows more to
 * the login than before is as new: it is read from the top.
 */
export function noteCatalog(
  reach: RecordReach,
  view: CatalogView,
  { isResumed }: { isResumed: boolean },
): RecordReach {
  const { newest } = view;
  const isNew = reach.anchor === null || isAnotherCatalog(reach.anchor, view);
  const wasHidden = reach.isPartial && !view.isPartial;
  if (isNew || wasHidden) {
    const begun = { ...EMPTY_REACH, anchor: newest, isPartial: view.isPartial };
    return noteUnfinished({ ...begun, spans: [spanBelow(newest.id, null)] }, view);
  }
  const { anchor } = reach;
  const spans = anchor ? [...gapAbove(anchor, view, isResumed), ...reach.spans] : reach.spans;
  return noteUnfinished(
    { ...reach, spans: joinSpans(spans), anchor: newest, isPartial: view.isPartial },
    view,
  );
}

/** Adds what lies further back than was ever read, when more is wanted now than then. */
export function extendReach(reach: RecordReach, limitAt: Date): RecordReach {
  const { lowest, spans } = reach;
  const isOpenBelow = spans.some(({ meets }) => meets === null);
  if (!lowest || lowest.isBeginning || isOpenBelow) return reach;
  if (lowest.createdAt === null || lowest.createdAt <= limitAt) return reach;
  const below: KeySpan = { before: lowest.id, reachedAt: lowest.createdAt, meets: null };
  return { ...reach, spans: [...spans, below] };
}

/** True when the execution lies in a part that is still to be read. */
export function isInSpans({ spans }: RecordReach, id: string): boolean {
  const key = BigInt(id);
  return spans.some(
    ({ before, meets }) => key < BigInt(before) && (meets === null || key > BigInt(meets.id)),
  );
}

/** Which page to read next. */
export type PageStep = { kind: 'span'; span: KeySpan } | { kind: 'revisit' };

export type CatalogPage = {
  /** Only executions below this id were asked for. */
  before: string;
  /** Newest first, without a gap. */
  rows: readonly (Landmark & { isOpen: boolean })[];
  /** Where the next page begins; null when the catalog has nothing below. */
  next: string | null;
};

/** What is left when a page was read and recorded; `limitAt`: what was created before is not wanted. */
export function notePage(
  reach: RecordReach,
  step: PageStep,
  page: CatalogPage,
  limitAt: Date,
): RecordReach {
  const revisited = noteSeen(reach, page);
  if (step.kind === 'revisit') return revisited;
  const index = reach.spans.findIndex(({ before, meets }) => isSameSpan(step.span, before, meets));
  const span = reach.spans[index];
  if (!span) return revisited;
  const above = reach.spans.slice(0, index);
  const below = reach.spans.slice(index + 1);
  const met = meetingOf(span, page);
  if (met === 'known') return { ...revisited, spans: [...above, ...below] };
  const isLost = met === 'lost';
  const lowest = page.rows.at(-1);
  const isTooOld = lowest?.createdAt != null && lowest.createdAt < limitAt;
  if (page.next === null || isTooOld) {
    // What lies below a span that has come to the end of what is wanted is not wanted either.
    const isBeginning = page.next === null;
    const reached = lowest ?? { id: span.before, createdAt: span.reachedAt };
    return { ...revisited, spans: above, lowest: { ...toLandmark(reached), isBeginning } };
  }
  const rest: KeySpan = {
    before: page.next,
    reachedAt: lowest?.createdAt ?? span.reachedAt,
    meets: isLost ? null : span.meets,
  };
  return isLost
    ? { ...revisited, spans: [...above, rest], lowest: null }
    : { ...revisited, spans: [...above, rest, ...below] };
}

function isAnotherCatalog(anchor: Landmark, { newest, createdAtOf }: CatalogView): boolean {
  if (BigInt(newest.id) < BigInt(anchor.id)) return true;
  const createdAt = createdAtOf(anchor.id);
  return createdAt !== undefined && !isSameInstant(createdAt, anchor.createdAt);
}

/** What nobody watched; and when the poll does not know the anchor any more, what lies above wherever it is met again. */
function gapAbove(
  anchor: Landmark,
  { newest, sinceId, createdAtOf }: CatalogView,
  isResumed: boolean,
): KeySpan[] {
  if (isResumed) return [spanBelow(newest.id, anchor)];
  const hasGap = sinceId !== null && BigInt(sinceId) > BigInt(anchor.id) + 1n;
  if (!hasGap && createdAtOf(anchor.id) !== undefined) return [];
  return [
    sinceId === null
      ? spanBelow(newest.id, anchor)
      : { before: sinceId, reachedAt: null, meets: anchor },
  ];
}

function spanBelow(newestId: string, meets: Landmark | null): KeySpan {
  return { before: String(BigInt(newestId) + 1n), reachedAt: null, meets };
}

function joinSpans(spans: readonly KeySpan[]): KeySpan[] {
  if (spans.length <= MAX_SPANS) return [...spans];
  const first = spans[MAX_SPANS - 1];
  const last = spans.at(-1);
  const kept = spans.slice(0, MAX_SPANS - 1);
  return first && last ? [...kept, { ...first, meets: last.meets }] : kept;
}

function noteUnfinished(reach: RecordReach, view: CatalogView): RecordReach {
  const ids = new Set([...reach.revisitIds, ...view.unfinishedIds]);
  for (const id of view.settledIds) ids.delete(id);
  return { ...reach, revisitIds: newestOf(ids) };
}

function noteSeen(reach: RecordReach, { before, rows, next }: CatalogPage): RecordReach {
  const [top, bottom] = [BigInt(before), next === null ? 0n : BigInt(next)];
  const isOutside = (id: string) => BigInt(id) >= top || BigInt(id) < bottom;
  const openIds = rows.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  return {
    ...reach,
    revisitIds: newestOf(new Set([...reach.revisitIds.filter(isOutside), ...openIds])),
  };
}

function newestOf(ids: ReadonlySet<string>): string[] {
  return [...ids].sort(byIdDescending).slice(0, MAX_REVISITS);
}

/** Ids have no leading zeros: the longer one is the larger. */
function byIdDescending(left: string, right: string): number {
  return right.length - left.length || (left < right ? 1 : -1);
}

/** Whether a page has come to the execution from which on everything is recorded. */
function meetingOf({ meets }: KeySpan, { rows, next }: CatalogPage): 'notYet' | 'known' | 'lost' {
  if (!meets) return 'notYet';
  const found = rows.find(({ id }) => id === meets.id);
  if (found) return isSameInstant(found.createdAt, meets.createdAt) ? 'known' : 'lost';
  const isPassed = next === null || BigInt(next) <= BigInt(meets.id);
  return isPassed ? 'lost' : 'notYet';
}

function isSameSpan(span: KeySpan, before: string, meets: Landmark | null): boolean {
  return span.before === before && span.meets?.id === meets?.id;
}

function isSameInstant(left: Date | null, right: Date | null): boolean {
  return left?.getTime() === right?.getTime();
}

function toLandmark({ id, createdAt }: Landmark): Landmark {
  return { id, createdAt };
}
