import 'server-only';
import { currentVisitor } from '@/lib/visitors/current-visitor';

/** The request signed by whoever is signed in, whatever it says; where nobody signs in, by the name that was typed in. */
export function signRequest<Request extends { by: string }>(request: Request): Request {
  return { ...request, by: currentVisitor().name ?? request.by };
}
