/** Ids made on the phone, so that the same thing sent twice is one thing. */
import Taro from '@tarojs/taro';

// An id only has to be different from all others; nobody is let in by knowing one, so where a phone
// offers no better source, Math.random is enough.
function weakBytes(): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
}

async function randomBytes(): Promise<Uint8Array> {
  try {
    if (process.env.TARO_ENV === 'h5') return crypto.getRandomValues(new Uint8Array(16));
    const { randomValues } = await Taro.getRandomValues({ length: 16 });
    return new Uint8Array(randomValues);
  } catch {
    return weakBytes();
  }
}

/** A random UUID (version 4). */
export async function newId(): Promise<string> {
  const bytes = await randomBytes();
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
