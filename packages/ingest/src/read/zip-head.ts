/** Whether a file begins as a ZIP archive does, an empty one too. */
export function isZip(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 4);
  return start === 'PK\x03\x04' || start === 'PK\x05\x06';
}
