import type { KeyboardEvent } from 'react';
import { LIST_KEYS } from '@/lib/format/keys';

/** Walks the links of a list of tiles: J/K and left/right by one, up/down by row, Home and End to the ends. */
export function walkTiles(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const index = links.findIndex((link) => link === document.activeElement);
  const target = index < 0 ? undefined : linkAt(event.key, index, links);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function linkAt(
  key: string,
  index: number,
  links: HTMLAnchorElement[],
): HTMLAnchorElement | undefined {
  switch (key) {
    case LIST_KEYS.next[0]:
    case 'ArrowRight':
      return links[index + 1];
    case LIST_KEYS.previous[0]:
    case 'ArrowLeft':
      return links[index - 1];
    case 'ArrowDown':
      return nextInColumn(links.slice(index));
    case 'ArrowUp':
      return nextInColumn(links.slice(0, index + 1).reverse());
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    default:
      return undefined;
  }
}

/** The first link of another row that starts where the first one does. */
function nextInColumn([start, ...others]: HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  const from = start?.getBoundingClientRect();
  return others.find((link) => {
    const box = link.getBoundingClientRect();
    return from && Math.abs(box.left - from.left) < 2 && box.top !== from.top;
  });
}
