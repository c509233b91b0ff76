import type { Health } from '@/lib/domain/health';

/** Shapes of the favicon, drawn on 16 × 16; the same as the marks on the page. */
const SIGNS = {
  critical: '<path d="M8 2 15 14H1z" fill="#e5484d"/>',
  warning: '<path d="M8 1 15 8 8 15 1 8z" fill="#e2a336"/>',
  unknown:
    '<circle cx="8" cy="8" r="6" fill="none" stroke="#8b9099" stroke-width="2.5" stroke-dasharray="3.2 2"/>',
  ok: '<circle cx="8" cy="8" r="6" fill="#30a46c"/>',
} as const satisfies Record<Health, string>;

/** Address of the favicon that shows the worst state of all clusters. */
export function faviconOf(worst: Health): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${SIGNS[worst]}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const PREFIX = /^\([^)]*\) /;

/** A page's title with what is wrong in front: '(▲2 ◆1) Workers'. An earlier prefix is replaced. */
export function titleWithCount(title: string, count: string): string {
  const bare = title.replace(PREFIX, '');
  return count === '' ? bare : `(${count}) ${bare}`;
}
