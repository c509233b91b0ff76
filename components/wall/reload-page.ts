const LAST_RELOAD_KEY = 'wall-reloaded-at';

/** Two servers of different builds behind one address must not make a wall load itself for ever. */
const LEAST_GAP_MS = 60_000;

/** Whether the page may be loaded again, from when it was loaded last by itself; both in ms since 1970. */
export function mayReload(lastReloadMs: number | null, nowMs: number): boolean {
  return lastReloadMs === null || nowMs < lastReloadMs || nowMs - lastReloadMs >= LEAST_GAP_MS;
}

/**
 * Loads the page again once its own address answers with a page. A reload into a server that is just starting would end
 * at the browser's error page, and a wall has nobody who presses the button there. Does nothing when it must not, or cannot.
 */
export async function reloadPage(): Promise<void> {
  if (!mayReload(readLastReload(), Date.now())) return;
  try {
    const response = await fetch(window.location.href, {
      headers: { accept: 'text/html' },
      cache: 'no-store',
    });
    if (!response.ok) return;
    await response.text();
  } catch {
    return;
  }
  sessionStorage.setItem(LAST_RELOAD_KEY, String(Date.now()));
  window.location.reload();
}

function readLastReload(): number | null {
  const text = sessionStorage.getItem(LAST_RELOAD_KEY);
  return text === null ? null : Number(text);
}
