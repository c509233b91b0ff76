import 'server-only';
import type { VisitorView } from '@/lib/domain/people/visitor-view';
import { currentVisitor } from '@/lib/visitors/current-visitor';

/** Who asks, as far as their own page shows it. */
export function getVisitor(): VisitorView {
  const { name, role, method } = currentVisitor();
  return { name, role, method: method === 'token' ? 'local' : method };
}
