/** Bytes that are not TDS, or TDS in the wrong place. It ends the connection they came from. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}
