import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { processSingleton } from '@/lib/config/process-singleton';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { handle } from '@/lib/http/handle';
import { openStore, type Store } from '@/lib/store/open-store';
import { issueAccessToken } from '@/lib/tokens/issue-access-token';
import { SessionBook } from '@/lib/visitors/session-book';
import { provideSignIn } from '@/lib/visitors/sign-in-place';
import { percentile, printTable, shown } from './statistics';

const REQUESTS = 20_000;
/** As many as belong to a large team. */
const VISITS = 500;
const TOKENS = 200;

const LIMITS = { idleMs: 3_600_000, absoluteMs: 24 * 3_600_000 };
const SIGN_IN = {
  ...{ publicUrl: 'http://127.0.0.1:3000', hasAccounts: true, openId: null, proxyHeader: null },
  trustedProxies: [],
  ...LIMITS,
};

const route = handle({ role: 'viewer', tokens: ['api'] }, z.object({}), () => ({ data: {} }));

/** What it costs a request that somebody has to be let in: the whole handler, with an answer that costs nothing. */
export async function benchSignIn(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-bench-'));
  const store = openStore({
    ...{ path: path.join(folder, 'store.db'), retentionDays: 400, executionRetentionDays: 180 },
    ...{ auditRetentionDays: 730, history: historyRetentionSchema.parse({}) },
  });
  try {
    await store.records.restore([]);
    processSingleton('store', () => store);
    const none = await ask([{}]);
    provideSignIn(SIGN_IN);
    const rows = [
      ['nobody has to sign in', ...none],
      [`${VISITS} people with a cookie`, ...(await ask(await signInMany(store)))],
      [`${TOKENS} programs with a token`, ...(await ask(await issueMany(store)))],
    ];
    printTable('Sign-in: one request, the whole handler', ['', 'µs p50', 'µs p99'], rows);
  } finally {
    provideSignIn(null);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ask(visitors: readonly Record<string, string>[]): Promise<string[]> {
  const times: number[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const headers = visitors[index % visitors.length] ?? {};
    const request = new Request('http://127.0.0.1:3000/api/bench', { headers });
    const startedMs = performance.now();
    const response = await route(request, { params: Promise.resolve({}) });
    times.push((performance.now() - startedMs) * 1_000);
    if (response.status !== 200) throw new Error(`answered ${response.status}`);
  }
  return [0.5, 0.99].map((share) => shown(percentile(times, share)));
}

async function signInMany({ sessions }: Store): Promise<Record<string, string>[]> {
  const book = new SessionBook(sessions, LIMITS);
  const who = {
    method: 'password',
    role: 'viewer',
    clusters: null,
    folders: null,
    from: '',
    userAgent: '',
  } as const;
  const visits: Record<string, string>[] = [];
  for (let index = 0; index < VISITS; index += 1) {
    const name = `person ${index}`;
    const { secret } = await book.begin({ ...who, name, subject: `user:${name}` }, new Date());
    visits.push({ cookie: `theme=dark; scale-out-watch-session=${secret}` });
  }
  return visits;
}

async function issueMany({ accessTokens }: Store): Promise<Record<string, string>[]> {
  const wanted = {
    purpose: 'api',
    clusters: null,
    folders: null,
    createdBy: 'bench',
    expiresAt: null,
  } as const;
  const programs: Record<string, string>[] = [];
  for (let index = 0; index < TOKENS; index += 1) {
    const { text, record } = issueAccessToken({ ...wanted, name: `${index}` }, new Date());
    await accessTokens.add(record);
    programs.push({ authorization: `Bearer ${text}` });
  }
  return programs;
}
