const KEY = 'scale-out-watch:name';

/** The name that was given in this browser last; empty when there was none, or the browser keeps nothing. */
export function readRememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a name for the next time. A browser that keeps nothing asks again. */
export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage is full or switched off; being asked for a name again is all that comes of it.
  }
}
