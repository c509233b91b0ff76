/** Reads a port number; null for anything else. */
export function readPort(text) {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}
