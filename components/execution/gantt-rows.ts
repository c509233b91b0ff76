import type { ExecutableRun, GanttNode } from '@/lib/domain/executions/execution-gantt';

/** A line of the chart: an executable, the heading over its many runs, or one of them. */
export type GanttRow = {
  id: string;
  parentId: string | null;
  /** From 1 on, as screen readers count. */
  level: number;
  /** Place among its siblings, from 1 on. */
  position: number;
  siblingCount: number;
  hasChildren: boolean;
  isExpanded: boolean;
} & (
  | { kind: 'node'; node: GanttNode }
  | { kind: 'runs'; node: GanttNode }
  | { kind: 'run'; node: GanttNode; run: ExecutableRun }
);

type Item =
  | { id: string; kind: 'node' | 'runs'; node: GanttNode }
  | { id: string; kind: 'run'; node: GanttNode; run: ExecutableRun };

/**
 * The lines that are in sight, in their order. Containers are open and the runs of an executable are folded, unless `toggled`
 * says that it is the other way round.
 */
export function listGanttRows(
  nodes: readonly GanttNode[],
  toggled: ReadonlySet<string>,
): GanttRow[] {
  const children = new Map<string | null, GanttNode[]>();
  const known = new Set(nodes.map(({ id }) => id));
  for (const node of nodes) {
    const parentId = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    const siblings = children.get(parentId) ?? [];
    siblings.push(node);
    children.set(parentId, siblings);
  }
  const rows: GanttRow[] = [];

  const itemsBelow = (item: Item): Item[] => {
    if (item.kind === 'run') return [];
    const { node } = item;
    const runs = node.runs.length > 1 ? node.runs.map((run) => runItem(node, run)) : [];
    if (item.kind === 'runs') return runs;
    const below = children.get(node.id) ?? [];
    // The runs of a container have a heading of their own, so that they do not stand before what it contains.
    const own: Item[] =
      runs.length > 0 && below.length > 0 ? [{ id: `${node.id}|runs`, kind: 'runs', node }] : runs;
    return [...own, ...below.map(nodeItem)];
  };

  const add = (items: readonly Item[], parentId: string | null, level: number) => {
    items.forEach((item, index) => {
      const below = itemsBelow(item);
      const isOpenAtFirst = item.kind === 'node' && below.some(({ kind }) => kind === 'node');
      const isExpanded = below.length > 0 && isOpenAtFirst !== toggled.has(item.id);
      const place = { parentId, level, position: index + 1, siblingCount: items.length };
      rows.push({ ...item, ...place, hasChildren: below.length > 0, isExpanded });
      if (isExpanded) add(below, item.id, level + 1);
    });
  };
  add((children.get(null) ?? []).map(nodeItem), null, 1);
  return rows;
}

const nodeItem = (node: GanttNode): Item => ({ id: node.id, kind: 'node', node });

const runItem = (node: GanttNode, run: ExecutableRun): Item => ({
  id: `${node.id}|${run.id}`,
  kind: 'run',
  node,
  run,
});
