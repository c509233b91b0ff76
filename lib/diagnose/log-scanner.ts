import { ExceptionChain } from './exception-chain';
import { readLastLogTime, type LogTime } from './read-log-time';
import { readMention, type Mention } from './read-mention';
import { Tally } from './tally';
import { ConsoleBreaks, squeeze, unwrap } from './unwrap';

/** Text kept before and waited for after a place, so that what is found never depends on how the log was cut. */
const LOOK_BEHIND = 8192;
const LOOK_AHEAD = 4096;
const SLICE = 128 * 1024;
const SAMPLE_LENGTH = 600;
/** Longer than any date with its time, line breaks included. */
const TIME_LENGTH = 100;
const NEAR = 400;

/** Letters with any line break and indentation between them. */
const spread = (text: string) => [...text].join(String.raw`\s{0,80}`);
const STORE_TEXTS = ['annotopencertificatestore', '法打开计算机上的证书存储'];
const ANCHOR = new RegExp(
  String.raw`${spread('Exception')}|C\s{0,80}${spread(STORE_TEXTS[0] ?? '')}|无\s{0,80}${spread(STORE_TEXTS[1] ?? '')}`,
  'g',
);
const STORE_NAME = 'Cannot open certificate store on the machine.';

type Pending = { mention: Mention; chain: ExceptionChain };

/**
 * Finds exceptions in free-form text that comes in pieces. The pieces may be cut anywhere; memory stays bounded
 * whatever the text; nothing throws.
 */
export class LogScanner {
  private readonly tally = new Tally();
  private buffer = '';
  private breaks = new ConsoleBreaks('');
  /** Position of the buffer in the whole text. */
  private base = 0;
  /** Everything before it, in the whole text, has been looked at. */
  private doneTo = 0;
  private pending: Pending | null = null;
  private chain: ExceptionChain | null = null;
  private lastTime: { time: LogTime; at: number } | null = null;
  private timesReadTo = 0;

  /** Characters that are kept now: never more than two slices with what has to be looked back at. */
  get heldLength(): number {
    return this.buffer.length;
  }

  push(text: string): void {
    for (let start = 0; start < text.length; start += SLICE) {
      this.buffer += text.slice(start, start + SLICE);
      const waiting = this.base + this.buffer.length - this.doneTo;
      if (waiting >= SLICE) this.scan(this.buffer.length - LOOK_AHEAD);
    }
  }

  /** Ends the text and returns what was found. */
  finish() {
    this.scan(this.buffer.length);
    this.settle(this.buffer.length);
    this.chain?.close(this.tally);
    this.chain = null;
    return this.tally.result();
  }

  private scan(limit: number): void {
    this.breaks = new ConsoleBreaks(this.buffer);
    ANCHOR.lastIndex = this.doneTo - this.base;
    let done = limit;
    for (let match = ANCHOR.exec(this.buffer); match; match = ANCHOR.exec(this.buffer)) {
      if (match.index >= limit) break;
      done = Math.max(limit, ANCHOR.lastIndex);
      this.look(match.index, ANCHOR.lastIndex, match[0].startsWith('E'));
    }
    this.doneTo = this.base + done;
    this.forget(done);
  }

  private look(index: number, end: number, isException: boolean): void {
    const floor = Math.max(0, index - LOOK_BEHIND);
    if (!isException) return this.lookAtStore(floor, index, end);
    const mention = readMention(this.buffer, floor, index, end, this.breaks);
    if (mention) this.take(mention);
  }

  /** The one symptom without an exception type. Inside the message of an exception it is part of that one. */
  private lookAtStore(floor: number, start: number, end: number): void {
    const { pending, buffer } = this;
    const from = pending ? pending.mention.end - this.base : 0;
    if (pending && from >= floor && isSameMessage(buffer, from, start, this.breaks)) return;
    this.take({ start, end, name: STORE_NAME, type: null, isInner: false }, start);
  }

  private take(mention: Mention, messageStart = mention.end): void {
    this.settle(mention.start);
    if (!this.chain || !mention.isInner) {
      this.chain?.close(this.tally);
      const time = this.timeBefore(mention.start);
      const sample = this.buffer.slice(mention.start, mention.start + SAMPLE_LENGTH);
      this.chain = new ExceptionChain(time, sample);
    }
    const placed = { ...mention, end: messageStart + this.base };
    this.pending = { mention: placed, chain: this.chain };
  }

  /** Hands the message of the exception found last to its chain; it ends at `limit` at the latest. */
  private settle(limit: number): void {
    if (!this.pending) return;
    const { mention, chain } = this.pending;
    const start = mention.end - this.base;
    chain.add(mention, this.buffer.slice(start, Math.min(limit, start + LOOK_AHEAD)));
    this.pending = null;
  }

  private timeBefore(index: number): LogTime | null {
    const floor = Math.max(0, index - LOOK_BEHIND);
    // A date that the last look had cut through is read again.
    const start = Math.max(floor, this.timesReadTo - this.base - TIME_LENGTH);
    const found = readNearestTime(this.buffer, start, index);
    this.timesReadTo = this.base + index;
    if (found)
      this.lastTime = { time: { text: found.text, iso: found.iso }, at: this.base + start };
    const { lastTime } = this;
    return lastTime && lastTime.at >= this.base + floor - LOOK_BEHIND ? lastTime.time : null;
  }

  /** Drops what no later place can look back at. */
  private forget(done: number): void {
    if (this.pending && this.pending.mention.end - this.base + LOOK_AHEAD <= done)
      this.settle(done);
    const kept = Math.max(0, done - LOOK_BEHIND - LOOK_AHEAD);
    this.buffer = this.buffer.slice(kept);
    this.base += kept;
  }
}

/** The last date of a text; mostly it stands shortly before the end. */
function readNearestTime(text: string, start: number, end: number) {
  const near = text.slice(Math.max(start, end - NEAR), end);
  const found = readWrappedTime(near);
  // At the very start it may have been cut.
  if ((found && found.index > TIME_LENGTH) || near.length === end - start) return found;
  const whole = text.slice(start, end);
  return readWrappedTime(whole);
}

function readWrappedTime(text: string) {
  return readLastLogTime(unwrap(text)) ?? readLastLogTime(text);
}

function isSameMessage(text: string, from: number, to: number, breaks: ConsoleBreaks): boolean {
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    if (!breaks.has(text.charAt(at - 1) === '\r' ? at - 1 : at)) return false;
  }
  const between = text.slice(from, to);
  return squeeze(between).length < SAMPLE_LENGTH && !beginsEntry(between);
}

/** Another entry begins with its time, wherever a console may have broken that. */
function beginsEntry(text: string): boolean {
  return (readWrappedTime(text) ?? readLastLogTime(text.replace(/[\r\n]+/g, ''))) !== null;
}
