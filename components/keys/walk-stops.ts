/** What j and k walk where there is no table or board: cards and links that are marked as stops. */
const STOPS = '[data-key-stop]';

/** Rows and tiles walk by themselves; from outside they are entered where Tab would enter them. */
const ENTRIES = `[data-row-index][tabindex="0"], [data-row][tabindex="0"], [data-key-list] a, ${STOPS}`;

/** Lists that walk by themselves. */
const OWN_WALK = '[data-row-index], [data-row], [data-key-list]';

/** Moves the focus to the next or previous stop of the page; from outside of any list into the first one. */
export function moveToStop(main: HTMLElement, step: 1 | -1): void {
  const active = document.activeElement;
  if (active && main.contains(active) && active.closest(OWN_WALK)) return;
  const stops = [...main.querySelectorAll<HTMLElement>(STOPS)];
  const index = stops.findIndex((stop) => stop === active || stop.contains(active));
  const target = index < 0 ? main.querySelector<HTMLElement>(ENTRIES) : stops[index + step];
  target?.focus();
}

/** Opens the stop that has the focus; links open by themselves. */
export function openStop(main: HTMLElement): boolean {
  const stop = document.activeElement;
  if (!stop?.matches(STOPS) || !main.contains(stop) || stop instanceof HTMLAnchorElement) {
    return false;
  }
  const link = stop.querySelector<HTMLElement>('[data-key-open]') ?? stop.querySelector('a');
  link?.click();
  return Boolean(link);
}

/** Leaves a list for the page that it is on. */
export function leaveList(main: HTMLElement): void {
  const active = document.activeElement;
  if (active && active !== main && main.contains(active)) main.focus();
}
