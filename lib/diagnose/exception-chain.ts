import { classifyChain, type Link } from './classify-chain';
import { readEndpoint, readThumbprint, type Endpoint } from './read-endpoint';
import type { LogTime } from './read-log-time';
import type { Mention } from './read-mention';
import { readWords, tellsOfStore } from './read-words';
import type { Tally } from './tally';
import { unescape } from './unescape';
import { squeeze, unwrap } from './unwrap';

/** Deeper chains are cut: what decides stands at the top. */
const MAX_LINKS = 12;
const MAX_MESSAGE_LENGTH = 800;
/** A method of a stack frame: two dots at least, then the parameters. */
const STACK_FRAME = /(?:\.[\w`<>]+){2}\(/;

/** The exception that a log names first, and what is nested in it: one occurrence. */
export class ExceptionChain {
  private readonly links: Link[] = [];
  private endpoint: Endpoint | null = null;
  private thumbprint: string | null = null;

  constructor(
    private readonly time: LogTime | null,
    private readonly sample: string,
  ) {}

  /** Takes in one exception of the chain with the text that follows its name, up to the next one. */
  add({ name, type }: Pick<Mention, 'name' | 'type'>, message: string): void {
    if (this.links.length >= MAX_LINKS) return;
    const text = cutAtStack(message);
    // Wrapped, a stack frame is only seen once the line breaks are gone.
    const squeezed = unescape(cutAtStack(squeeze(text))).slice(0, MAX_MESSAGE_LENGTH);
    const isTelling = type !== null || tellsOfStore(squeezed);
    this.links.push({ name, type, words: isTelling ? readWords(squeezed) : null });
    if (!type) return;
    this.endpoint ??= readEndpoint(squeezed);
    this.thumbprint ??= readThumbprint(unwrap(text).slice(0, MAX_MESSAGE_LENGTH));
  }

  /** Counts the occurrence where it belongs. */
  close(tally: Tally): void {
    const { time, endpoint, thumbprint, sample, links } = this;
    const verdict = classifyChain(links);
    if ('runbook' in verdict) tally.add(verdict.runbook, { time, endpoint, thumbprint, sample });
    else if (links[0]) tally.addUnknown(links[0].name, verdict.candidates);
  }
}

function cutAtStack(text: string): string {
  const stack = STACK_FRAME.exec(text);
  return stack ? text.slice(0, stack.index) : text;
}
