/** Code of a message as SSIS documents it: '0xC0202009'. */
export function messageCodeText(code: number): string {
  return `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
