/** Tells where something hostile comes out again. */
export const HOSTILE_MARK = 'zq7crawl';

/** What an attacker would write where a name, an id, a number or an instant is expected; by what it tries. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  script: `<script>alert("${HOSTILE_MARK}")</script>`,
  attribute: `"><img src=x onerror=${HOSTILE_MARK}>`,
  scheme: `javascript:${HOSTILE_MARK}`,
  template: `{{constructor.constructor("${HOSTILE_MARK}")()}}\${7*7}`,
  sql: `' OR 1=1; WAITFOR DELAY '0:0:9' -- ${HOSTILE_MARK}`,
  sqlite: `"; DROP TABLE LocalUser; -- ${HOSTILE_MARK}`,
  path: `../../../../etc/passwd${HOSTILE_MARK}`,
  encodedPath: `..%2f..%5c..%00${HOSTILE_MARK}`,
  elsewhere: `//evil.example/${HOSTILE_MARK}`,
  newLines: `${HOSTILE_MARK}\r\nset-cookie: a=b\r\n\r\n<b>`,
  unicode: `${HOSTILE_MARK}\u0000\u202e\ufeff\ud800 İıſK\u{1f480}`,
  operator: `{"$ne":null}${HOSTILE_MARK}`,
  long: HOSTILE_MARK.repeat(2_000),
  negative: '-1',
  enormous: '99999999999999999999999999',
  infinite: '1e309',
  notANumber: 'NaN',
  notAnInstant: '2026-02-31T25:61:00Z',
  prototype: '__proto__',
  halfEncoded: '%',
  nothing: '',
};

/** Names of everything that routes and pages read of an address, and then some. */
export const HOSTILE_QUERY_NAMES: readonly string[] = [
  ...['cluster', 'subject', 'text', 'before', 'after', 'limit', 'range', 'sort', 'status', 'with'],
  ...['since', 'until', 'order', 'worker', 'folder', 'project', 'package', 'severity', 'rule'],
  ...['type', 'path', 'from', 'to', 'format', 'columns', 'attempts', 'line', 'page', 'cursor'],
  ...['bom', 'retried', 'scaleOut', 'take', 'group', 'next', 'problem', 'token', 'action', 'who'],
  ...['state', 'view', 'variant', 'zone', 'rotate', '__proto__', 'constructor', 'a[]', 'cluster[]'],
];

/** A body as the route wants it, with something hostile wherever text belongs; by method and address. */
export const HOSTILE_BODIES: Readonly<Record<string, (text: string) => unknown>> = {
  'POST /api/users': (text) => ({ name: text, role: text, clusters: [text] }),
  'POST /api/users/[user]/grant': (text) => ({ role: 'viewer', clusters: [text] }),
  'POST /api/anomalies/[anomaly]/acknowledgement': (text) => ({
    ...{ by: text, reason: text, until: text },
  }),
  'DELETE /api/anomalies/[anomaly]/acknowledgement': (text) => ({ by: text }),
  'POST /api/anomalies/[anomaly]/comments': (text) => ({ by: text, text }),
  'POST /api/clusters/[cluster]/readiness/notes': (text) => ({
    ...{ part: 'backup', by: text, text, isDone: true },
  }),
  'POST /api/clusters/[cluster]/cluster-settings': (text) => ({
    ...{ by: text, takenAt: text, failoverCluster: text, nodes: [{ name: text, version: text }] },
    ...{ values: { sameSubnetDelayMs: text }, groups: [{ name: text, leaseTimeoutMs: text }] },
  }),
  'POST /api/cluster-settings': (text) => ({
    ...{ version: 1, takenAt: text, sender: text, failoverCluster: text, groups: [{ name: text }] },
  }),
  'POST /api/sign-in': (text) => ({ name: text, password: text }),
  'POST /api/sign-in/first': (text) => ({ code: text, name: text, password: text }),
  'POST /api/sign-in/password': (text) => ({ code: text, password: `${text} and twelve more` }),
  'POST /api/tokens': (text) => ({ purpose: 'api', name: text, clusters: [text], days: text }),
};

/** Routes whose body is a text as it is. */
export const HOSTILE_TEXT_BODIES: readonly string[] = [
  'POST /api/diagnose',
  'POST /api/clusters/[cluster]/cluster-settings/preview',
];

/** Routes that change something and read no body. */
export const BODILESS: readonly string[] = [
  'POST /api/users/[user]/disable',
  'POST /api/users/[user]/enable',
  'POST /api/users/[user]/password-link',
  'POST /api/users/[user]/sign-out',
  'POST /api/notifications/[target]/test',
  'POST /api/sign-out',
  'DELETE /api/collector-tokens/[token]',
  'DELETE /api/sessions/[session]',
  'DELETE /api/tokens/[token]',
];

const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** Bodies that no route asks for, each with the content type that it claims. */
export const WRONG_BODIES: readonly (readonly [
  what: string,
  type: string | null,
  body: BodyInit,
])[] = [
  ['null', 'application/json', 'null'],
  ['a number', 'application/json', '7'],
  ['a text', 'application/json', `"${HOSTILE_MARK}"`],
  ['a list', 'application/json', `["${HOSTILE_MARK}"]`],
  ['lists in lists', 'application/json', DEEP],
  ['half a JSON', 'application/json', `{"by":"${HOSTILE_MARK}`],
  ['the same field twice', 'application/json', `{"by":1,"by":"${HOSTILE_MARK}","name":{}}`],
  ['a prototype', 'application/json', `{"__proto__":{"role":"admin"},"constructor":{}}`],
  ['no UTF-8', 'application/json', new Uint8Array([0x7b, 0xff, 0xfe, 0xc0, 0x80, 0x7d])],
  ['nothing', 'application/json', ''],
  ['9 MB of JSON', 'application/json', `{"by":"${HOSTILE_MARK.repeat(1_200_000)}"}`],
  ['a form', 'application/x-www-form-urlencoded', `by=${HOSTILE_MARK}&name=${HOSTILE_MARK}`],
  ['a form with parts', 'multipart/form-data; boundary=x', `--x\r\n\r\n${HOSTILE_MARK}\r\n--x--`],
  ['XML', 'application/xml', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`],
  ['HTML', 'text/html', `<b>${HOSTILE_MARK}</b>`],
  ['JSON that claims UTF-7', 'application/json; charset=utf-7', `{"by":"${HOSTILE_MARK}"}`],
  ['JSON that claims nothing', null, new TextEncoder().encode(`{"by":"${HOSTILE_MARK}"}`)],
];

/** Every field of an object with a value of another type, one at a time and all at once. */
export function withWrongTypes(body: unknown): unknown[] {
  const fields = Object.keys(body as object);
  const wrong = [null, -1e308, true, [], [[]], { toString: HOSTILE_MARK }];
  return wrong.flatMap((value) => [
    Object.fromEntries(fields.map((name) => [name, value])),
    ...fields.map((name) => ({ ...(body as object), [name]: value })),
  ]);
}
