import type { ExecutionColumn } from './execution-columns';

type Width = { minRem: number; grow?: number };

const WIDTHS: Record<ExecutionColumn, Width> = {
  status: { minRem: 10.5 },
  id: { minRem: 6.5 },
  cluster: { minRem: 6.5 },
  package: { minRem: 12.5, grow: 4 },
  worker: { minRem: 6.25, grow: 1 },
  created: { minRem: 5.75 },
  queued: { minRem: 5.5 },
  ran: { minRem: 5.25 },
  attempts: { minRem: 5.25 },
  caller: { minRem: 6.25, grow: 2 },
  environment: { minRem: 6.75, grow: 1 },
  started: { minRem: 6 },
  ended: { minRem: 6 },
  scaleOut: { minRem: 6.5 },
};

const RIGHT: readonly ExecutionColumn[] = ['queued', 'ran', 'attempts'];

/** Numbers are right-aligned. */
export function isRightAligned(column: ExecutionColumn): boolean {
  return RIGHT.includes(column);
}

/** The columns as a CSS grid: every row has the same, however many are drawn. */
export function columnTemplate(columns: readonly ExecutionColumn[]): string {
  const tracks = columns.map((column) => {
    const { minRem, grow } = WIDTHS[column];
    return grow ? `minmax(${minRem}rem, ${grow}fr)` : `${minRem}rem`;
  });
  return tracks.join(' ');
}

/** Below this width the table scrolls sideways in its own area, in rem. */
export function tableWidthRem(columns: readonly ExecutionColumn[]): number {
  return columns.reduce((sum, column) => sum + WIDTHS[column].minRem, 0);
}
