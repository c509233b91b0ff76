import { hash, verify } from '@node-rs/argon2';
import { processSingleton } from '@/lib/config/process-singleton';
import { AppError } from '@/lib/domain/app-error';
import { makeSecret } from '@/lib/tokens/token-secret';

/** As OWASP advises for argon2id, which is what the library makes unless it is told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each costs 19 MB and a core for a moment: guesses must not keep polls from either. */
const MAX_AT_ONCE = 2;
const MAX_WAITING = 40;

type Turns = { running: number; waiting: (() => void)[]; noPassword: Promise<string> | null };

function turns(): Turns {
  return processSingleton('password-turns', () => ({ running: 0, waiting: [], noPassword: null }));
}

/** What is kept of a password. Rejects with AppError `busy` when too many are asked for at once. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/**
 * Whether the password is the one behind the hash. Without a hash it takes as long and is false, so that nobody learns
 * which accounts there are. Rejects as above.
 */
export async function verifyPassword(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  const compared = passwordHash ?? (await (turns().noPassword ??= hash(makeSecret(), COST)));
  const isRight = await inTurn(() => verify(compared, password));
  return isRight && passwordHash !== null;
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const now = turns();
  if (now.waiting.length >= MAX_WAITING) {
    throw new AppError('busy', 'Too many are signing in right now. Try again in a moment.');
  }
  if (now.running >= MAX_AT_ONCE) await new Promise<void>((resolve) => now.waiting.push(resolve));
  else now.running += 1;
  try {
    return await work();
  } finally {
    const next = now.waiting.shift();
    // Whoever is next takes over the turn, so that nobody slips in between.
    if (next) next();
    else now.running -= 1;
  }
}
