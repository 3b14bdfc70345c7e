// How many text messages a text costs: GSM-7 (160, then 153 each) or UCS-2 (70, then 67 each). 3GPP TS 23.038.

const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
  + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENDED = new Set("^{}\\[]~|€\f");

/** Encoding, segments, and the units left in the last one. A pair is never split between segments. */
export function count(text) {
  const letters = [...text];
  const isPlain = letters.every((letter) => BASIC.has(letter) || EXTENDED.has(letter));
  const sizes = letters.map((letter) => (isPlain ? (EXTENDED.has(letter) ? 2 : 1) : letter.length));
  const [single, each] = isPlain ? [160, 153] : [70, 67];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const encoding = isPlain ? "GSM-7" : "UCS-2";
  if (total <= single) return { encoding, segments: 1, left: single - total, units: total };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > each) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, segments, left: each - used, units: total };
}
