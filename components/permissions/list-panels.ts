import { PANEL_PARTS, type ReadPart, type ReadingPage } from '@/lib/domain/panel-parts';
import type { ObjectAccess } from '@/lib/domain/poll-status';

export type PanelAccess = {
  page: ReadingPage;
  panel: string;
  /** What the panel reads, whether or not it may. */
  lines: ObjectAccess[];
};

/** Every panel of every page with the objects that it is made from, as the queries declare them. */
export function listPanels(access: readonly ObjectAccess[]): PanelAccess[] {
  return (Object.keys(PANEL_PARTS) as ReadingPage[]).flatMap((page) => {
    const panels: Record<string, readonly ReadPart[]> = PANEL_PARTS[page];
    return Object.entries(panels).map(([panel, parts]) => ({
      page,
      panel,
      lines: access.filter((line) => line.parts.some((part) => parts.includes(part))),
    }));
  });
}

/** The statements that make everything readable, each once. */
export function listGrants(access: readonly ObjectAccess[]): string[] {
  return [...new Set(access.flatMap(({ grant }) => grant ?? []))];
}

/** Objects whose rows are not all to be had, from themselves or from what stands in for them. */
export function listUnreadable(access: readonly ObjectAccess[]): ObjectAccess[] {
  const readable = access.filter((line) => line.access === 'granted');
  const isServed = ({ object, standIn }: ObjectAccess) =>
    readable.some((line) => line.object === standIn || line.standIn === object);
  return access.filter(
    (line) => line.grant !== null || (line.access === 'missing' && !isServed(line)),
  );
}
