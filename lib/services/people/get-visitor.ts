import 'server-only';
import type { VisitorView } from '@/lib/domain/people/visitor-view';
import { visibleClusters, visibleFolders } from '@/lib/services/visible-clusters';
import { currentVisitor } from '@/lib/visitors/current-visitor';

/** Who asks, as far as their own page shows it. */
export function getVisitor(): VisitorView {
  const { name, role, method } = currentVisitor();
  const limits = visibleClusters().flatMap(({ settings: { name: cluster } }) => {
    const folders = visibleFolders(cluster);
    return folders ? [{ cluster, folders }] : [];
  });
  return { name, role, method: method === 'token' ? 'local' : method, limits };
}
