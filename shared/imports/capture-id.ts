/**
 * Id of a capture made of a file: the first 16 bytes of the SHA-256 of everything else it holds, as a
 * version 8 UUID (RFC 9562 §5.8). The file's fingerprint, sheet and part are inside, so the same file
 * gives the same ids and the service answers with its first receipt.
 * @param digest at least 16 bytes
 */
export function captureIdOf(digest: Uint8Array): string {
  const bytes = digest.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(index === 0 ? 0 : ends[index - 1], end))
    .join('-');
}
