const MASK = '***';

/** Words that are followed by a secret, whatever separates them. */
const STRONG = [
  'pass(?:word|wd|phrase)',
  'pwd',
  '(?:access|account|api|shared|storage)[ _-]?key',
  '(?:access|refresh|id|auth|bearer|security|sas)[ _-]?token',
  'client[ _-]?secret',
  'shared[ _-]?access[ _-]?(?:key|signature)',
].join('|');

/** Words that stand in plain sentences as well: only an `=` or quotes around them make the rest a secret. */
const WEAK = 'secret|token|signature';

/** Behind the name: the quote that ends it, escaped or as an entity, then the separator. */
const SEPARATOR = `(?:\\\\?["']|&quot;)?\\s{0,8}`;

const ASSIGNMENT = new RegExp(
  `((?:${STRONG})${SEPARATOR}[=:]|(?:${WEAK})(?:${SEPARATOR}=|(?:\\\\?["']|&quot;)\\s{0,8}:))(\\s{0,8})`,
  'gi',
);

/** Values that say themselves where they end; an open one ends with its line. */
const ENCLOSED = [
  /(?:&quot;|&#34;)(?:(?!&quot;|&#34;)[^\r\n])*(?:&quot;|&#34;|$)/my,
  /\\"(?:(?!\\")[^\r\n])*(?:\\"|$)/my,
  /N?"(?:[^"\\\r\n]|\\.|"")*(?:"|$)/my,
  /N?'(?:[^'\r\n]|'')*(?:'|$)/my,
  /\{(?:[^}\r\n]|\}\})*(?:\}|$)/my,
];

/** Up to the next part of a connection string, to the quotes around the whole string, or to the end of the line. */
const IN_CONNECTION_STRING =
  /(?:&(?:amp|lt|gt|apos|#x?[0-9a-f]{1,6});|(?!<\/|&quot;|'(?:[\s.,:)\]]|$))[^;"\r\n]){1,1024}/iy;

/** A single word. */
const IN_SENTENCE = /(?:&(?:amp|lt|gt|apos|#x?[0-9a-f]{1,6});|(?!<\/|&quot;)[^\s;]){1,1024}/iy;

/** What follows a value without quotes in a connection string. */
const NEXT_PART = /^;\s{0,8}(?:[a-z][\w .-]{0,40}=|["'<&]|$)/i;

const BEHIND_A_PART = /;[\w .-]{0,40}$/;

/** Secrets that are known by their looks or by the words in front of them: what is in `$1` stays. */
const LOOKS: readonly [RegExp, string][] = [
  [
    /(<[\w:.-]{0,40}(?:password|pwd|secret|token|accesskey)[\w:.-]{0,40}(?:\s[^<>]{0,400})?>)[^<]+/gi,
    `$1${MASK}`,
  ],
  [
    /(\b(?:name|key)="[^"<>]{0,80}(?:password|pwd|secret|token|accesskey)[^"<>]{0,80}"[^<>]{0,400}>)[^<]+/gi,
    `$1${MASK}`,
  ],
  [
    /(\b(?:name|key)="[^"<>]{0,80}(?:password|pwd|secret|token|accesskey)[^"<>]{0,80}"\s{1,8}value=")[^"]*/gi,
    `$1${MASK}`,
  ],
  [
    /(\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:basic|bearer|sharedkey)\s{1,4})[^\s"',;]+/gi,
    `$1${MASK}`,
  ],
  [/(\bbearer\s{1,4})[\w.~+/-]{20,}=*/gi, `$1${MASK}`],
  [/\beyJ[\w-]{10,}\.[\w-]{5,}(?:\.[\w-]*)?/g, MASK],
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{1,128}:)[^\s@/]{1,256}(?=@)/gi, `$1${MASK}`],
  [/([?&;](?:amp;)?sig=)[^&\s"'<>;]+/gi, `$1${MASK}`],
  [/(\s-U\s{0,4}\S{1,128}\s[^\r\n]{0,200}?-P\s{0,4})(?:"[^"\r\n]*"|\S+)/g, `$1${MASK}`],
  [
    /(\s(?:--?(?:password|pwd|secret|token)|\/(?:decrypt|de|password))\s{1,4})(?:"[^"\r\n]*"|[^\s=]\S*)/gi,
    `$1${MASK}`,
  ],
  [/(\bidentified\s{1,4}by\s{1,4})(?:"[^"\r\n]*"|'[^'\r\n]*'|\S+)/gi, `$1${MASK}`],
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g, MASK],
];

const SECRET_NAME = new RegExp(`${STRONG}|${WEAK}|credential`, 'i');

/**
 * Replaces secrets by stars and leaves the rest readable: what stands behind `password=` and its kin in any quoting, as in
 * connection strings, JSON, XML and T-SQL, in addresses with a password, and tokens that are known by their looks. Takes
 * time in proportion to the text.
 */
export function maskSecrets(text: string): string {
  return LOOKS.reduce(
    (rest, [pattern, masked]) => rest.replace(pattern, masked),
    maskAssignments(text),
  );
}

/** Masks the value of something with a name: as a whole when the name says that it is secret. */
export function maskNamedValue(name: string | null, value: string): string {
  if (value === '') return '';
  return name !== null && SECRET_NAME.test(name) ? MASK : maskSecrets(value);
}

function maskAssignments(text: string): string {
  let masked = '';
  let end = 0;
  for (const match of text.matchAll(ASSIGNMENT)) {
    if (match.index < end) continue;
    const from = match.index + match[0].length;
    const to = from + lengthOfValue(text, match.index, from);
    if (to === from) continue;
    masked += text.slice(end, from) + MASK;
    end = to;
  }
  return end === 0 ? text : masked + text.slice(end);
}

function lengthOfValue(text: string, keyAt: number, from: number): number {
  for (const pattern of ENCLOSED) {
    const length = matchAt(pattern, text, from);
    if (length > 0) return length;
  }
  const upToNextPart = matchAt(IN_CONNECTION_STRING, text, from);
  const isInConnectionString =
    text.slice(keyAt, from).trimEnd().endsWith('=') &&
    (BEHIND_A_PART.test(text.slice(Math.max(0, keyAt - 48), keyAt)) ||
      NEXT_PART.test(text.slice(from + upToNextPart, from + upToNextPart + 64)));
  return isInConnectionString ? upToNextPart : lengthOfWord(text, from);
}

/** In steps, as a regular expression that matches megabytes at once runs out of stack. */
function lengthOfWord(text: string, from: number): number {
  let end = from;
  for (let step = -1; step !== 0; end += step) step = matchAt(IN_SENTENCE, text, end);
  return end - from;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
