/** A part of an address as it was meant. One that is encoded wrongly is taken as it stands: then it names nothing. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
