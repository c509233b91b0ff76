import { squeeze, type ConsoleBreaks } from './unwrap';

const NAMESPACES = {
  EndpointNotFoundException: 'System.ServiceModel',
  SecurityNegotiationException: 'System.ServiceModel.Security',
  MessageSecurityException: 'System.ServiceModel.Security',
  CommunicationException: 'System.ServiceModel',
  WebException: 'System.Net',
  AuthenticationException: 'System.Security.Authentication',
} as const;

/** The exception types that the documents mention. */
export type KnownType = keyof typeof NAMESPACES;

const KNOWN_TYPES = Object.keys(NAMESPACES) as KnownType[];
const KNOWN_NAMES = KNOWN_TYPES.map((type) => ({ type, name: `${NAMESPACES[type]}.${type}` }));

/** A place where a log names an exception type. Positions are those of the text that was read. */
export type Mention = {
  start: number;
  end: number;
  name: string;
  /** Null for a type that no document mentions. */
  type: KnownType | null;
  /** Follows an arrow or the words 'inner exception'. */
  isInner: boolean;
};

type Name = Pick<Mention, 'start' | 'name' | 'type'>;

const MAX_NAME_LENGTH = 300;
/** How far apart the ends of a documented name may lie with line breaks and indentation in it. */
const KNOWN_NAME_REACH = 600;
const MARKER_REACH = 160;
const MARKER_LENGTH = 40;
/** The arrow also as XML and JSON write it. */
const INNER_MARKER =
  /(?:-{1,3}(?:>|&gt;|\\+u003e)|(?:inner(?:most)?exception|内部异常)(?:type|类型)?(?:#?\d+)?[\])）:：=]{0,2})$/i;

const NAME = /(?:[A-Za-z_][\w`+]*\.)*[A-Za-z_]\w*$/;
/** After the name: a member, a parameter list, or the rest of a longer name in the next line. */
const NAME_GOES_ON = /^(?:\.[\r\n]+[\w.]|[\r\n]+(?:[A-Z.]|\((?!\d)))/;
const KNOWN_GOES_ON = /^(?:\.[\r\n]+[\w.]|[\r\n]+(?:Status|\.|\((?!\d)))/;
/** What a console's line break may have glued to a name: 'unhandled' and 'Contoso.FooException'. */
const GLUED_WORD = /^(?:[a-z]+(?=[A-Z])|\w+?(?=(?:System|Microsoft)\.))/;

/**
 * Reads the type name that ends in the 'Exception' at `anchor`…`end`; null when that is a method, a parameter, a longer
 * name or only the word. Looks at nothing before `floor`, and at 600 characters after `end`.
 */
export function readMention(
  text: string,
  floor: number,
  anchor: number,
  end: number,
  breaks: ConsoleBreaks,
): Mention | null {
  const following = text.slice(end, end + 24);
  if (/^(?:\w|\((?!\d)|\.[\w.])/.test(following)) return null;
  const found =
    readKnownName(text, floor, anchor, end) ?? readName(text, floor, anchor, end, breaks);
  if (!found || isCutOff(text, end, found.type, breaks)) return null;
  const { start } = found;
  const before = squeeze(text.slice(Math.max(floor, start - MARKER_REACH), start));
  return { ...found, end, isInner: INNER_MARKER.test(before.slice(-MARKER_LENGTH)) };
}

/** A documented type with its namespace, however it was wrapped or indented. */
function readKnownName(text: string, floor: number, anchor: number, end: number): Name | null {
  const plain = KNOWN_NAMES.find(({ name }) => text.startsWith(name, end - name.length));
  if (plain && end - plain.name.length >= floor) {
    return { ...plain, start: end - plain.name.length };
  }
  if (!mayBeBroken(text, floor, anchor, end)) return null;
  const tail = squeeze(text.slice(Math.max(floor, end - KNOWN_NAME_REACH), end));
  const broken = KNOWN_NAMES.find(({ name }) => tail.endsWith(name));
  return broken ? { ...broken, start: startOfLast(text, end, broken.name.length) } : null;
}

/** Any other qualified name, or a documented one without its namespace before a colon. */
function readName(
  text: string,
  floor: number,
  anchor: number,
  end: number,
  breaks: ConsoleBreaks,
): Name | null {
  const { run, isJoined } = readRun(text, floor, anchor, end, breaks);
  const isUnqualified = !run.includes('.');
  if (isUnqualified && !/^\s*[:：]/.test(text.slice(end, end + 24))) return null;
  const whole = NAME.exec(run)?.[0] ?? '';
  const name = isJoined ? whole.replace(GLUED_WORD, '') : whole;
  if (name.length > MAX_NAME_LENGTH) return null;
  if (name.includes('.')) return { name, type: null, start: startOfLast(text, end, name.length) };
  const known = isUnqualified ? KNOWN_NAMES.find(({ type }) => type === name) : undefined;
  return known ? { ...known, start: startOfLast(text, end, name.length) } : null;
}

/** Whether a console's line break hides that the name goes on, or is that of a method. */
function isCutOff(
  text: string,
  end: number,
  type: KnownType | null,
  breaks: ConsoleBreaks,
): boolean {
  const following = text.slice(end, end + 24);
  if (!(type ? KNOWN_GOES_ON : NAME_GOES_ON).test(following)) return false;
  return breaks.has(following.startsWith('.') ? end + 1 : end);
}

/** Whether a line break may lie within the name. */
function mayBeBroken(text: string, floor: number, anchor: number, end: number): boolean {
  if (end - anchor > 'Exception'.length) return true;
  let position = startOfRun(text, floor, anchor);
  while (position > floor && /[ \t\r]/.test(text.charAt(position - 1))) position -= 1;
  return text.charAt(position - 1) === '\n';
}

/** The characters of a name that end at `end`, over the line breaks that a console put in. */
function readRun(text: string, floor: number, anchor: number, end: number, breaks: ConsoleBreaks) {
  let start = startOfRun(text, floor, anchor);
  let run = text.slice(start, anchor) + squeeze(text.slice(anchor, end));
  let isJoined = false;
  while (text.charAt(start - 1) === '\n' && start > floor && run.length <= MAX_NAME_LENGTH) {
    const breakStart = text.charAt(start - 2) === '\r' ? start - 2 : start - 1;
    if (!breaks.has(breakStart)) break;
    isJoined = true;
    start = startOfRun(text, floor, breakStart);
    run = text.slice(start, breakStart) + run;
  }
  return { run, isJoined };
}

/** Where the characters of a name that end before `end` start, at most as far back as a name may be long. */
function startOfRun(text: string, floor: number, end: number): number {
  const last = Math.max(floor, end - MAX_NAME_LENGTH);
  let position = end;
  while (position > last && isNameCode(text.charCodeAt(position - 1))) position -= 1;
  return position;
}

/** Letters, digits, and . _ ` + of ASCII. */
function isNameCode(code: number): boolean {
  if (code >= 97) return code <= 122;
  if (code >= 65) return code <= 90 || code === 95 || code === 96;
  return (code >= 48 && code <= 57) || code === 46 || code === 43;
}

/** Where the last `length` characters before `end` start, white space not counted. */
function startOfLast(text: string, end: number, length: number): number {
  let position = end;
  let left = length;
  while (left > 0 && position > 0) {
    position -= 1;
    if (!/\s/.test(text.charAt(position))) left -= 1;
  }
  return position;
}
