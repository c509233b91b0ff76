import { AsyncLocalStorage } from 'node:async_hooks';
import { processSingleton } from '@/lib/config/process-singleton';
import { LOCAL_VISITOR, type Visitor } from '@/lib/domain/people/visitor';
import { signInSettings } from './sign-in-place';

/** Who asks, and from which address. */
export type Visit = { visitor: Visitor; from: string };

// Next loads modules more than once, and all of them ask for the same visit.
function visits(): AsyncLocalStorage<Visit> {
  return processSingleton('visits', () => new AsyncLocalStorage<Visit>());
}

/** Does work on behalf of a visitor: everything that it reads is what exists for them. */
export function runAs<Result>(visit: Visit, work: () => Result): Result {
  return visits().run(visit, work);
}

/**
 * On whose behalf this runs. Without sign-in it is whoever sits at this machine; with it, what runs for nobody in particular
 * throws, so that something that was forgotten shows nothing instead of everything.
 */
export function currentVisit(): Visit {
  const visit = visits().getStore();
  if (visit) return visit;
  if (signInSettings() === null) return { visitor: LOCAL_VISITOR, from: 'unknown' };
  throw new Error('something was read on behalf of nobody');
}

/** As currentVisit. */
export function currentVisitor(): Visitor {
  return currentVisit().visitor;
}
