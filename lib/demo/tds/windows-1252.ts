/**
 * The code page of the server's collation. Node's own TextDecoder('windows-1252') takes it for
 * Latin-1, which differs in the 32 characters from 0x80.
 */
const FROM_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => FROM_0X80.charAt(character.charCodeAt(0) - 0x80));
}

/** What the code page does not have becomes '?', as in SQL Server. */
export function encodeWindows1252(text: string): Buffer {
  const latin1 = text.replace(/[^\x00-\x7f\xa0-\xff]/g, (character) => {
    const position = FROM_0X80.indexOf(character);
    return position === -1 ? '?' : String.fromCharCode(0x80 + position);
  });
  return Buffer.from(latin1, 'latin1');
}
