// Text as GB18030, which Node decodes but does not write: the two-byte part, turned round once.

let bytesOf: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Throws RangeError for a character outside the two-byte part. */
export function encodeGb18030(text: string): Uint8Array {
  bytesOf ??= twoByteTable();
  const out: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = code < 0x80 ? [code] : bytesOf.get(character);
    if (!pair) throw new RangeError(`no two-byte GB18030 for ${character}`);
    out.push(...pair);
  }
  return Uint8Array.from(out);
}

function twoByteTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}
