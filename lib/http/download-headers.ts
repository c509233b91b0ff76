/**
 * Headers of a file that is streamed to be saved under a name: never cached, never shown by the browser in our place.
 * Names that are not plain ASCII are told twice (RFC 6266).
 */
export function downloadHeaders(fileName: string, contentType: string): Record<string, string> {
  const plain = fileName.replace(/[^A-Za-z0-9._ -]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
    // nginx would collect the file and hand it over in one piece.
    'x-accel-buffering': 'no',
  };
}
