/** Chance that can be repeated: the same seed draws the same numbers on every machine. */

/** Four 32-bit words from a text (cyrb128, public domain). */
function wordsOf(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597_399_067);
    b = c ^ Math.imul(b ^ code, 2_869_860_233);
    c = d ^ Math.imul(c ^ code, 951_274_213);
    d = a ^ Math.imul(d ^ code, 2_716_044_179);
  }
  return [a, b, c, d];
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');

/** The generator sfc32, begun by a text. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(private readonly seed: string) {
    [this.a, this.b, this.c, this.d] = wordsOf(seed);
    for (let round = 0; round < 12; round += 1) this.word();
  }

  /** Another sequence, told apart by a name; it takes nothing from this one. */
  fork(name: string | number): Random {
    return new Random(`${this.seed}/${name}`);
  }

  private word(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum >>> 0;
  }

  /** 0 ≤ x < 1 */
  fraction(): number {
    return this.word() / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  pick<const T>(from: readonly [T, ...T[]]): T {
    return from[Math.floor(this.fraction() * from.length)] ?? from[0];
  }

  /** By its weight; weights need not sum to anything. */
  weighted<const T>(table: readonly [readonly [T, number], ...(readonly [T, number])[]]): T {
    let left = this.fraction() * table.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of table) {
      left -= weight;
      if (left < 0) return value;
    }
    return table[0][0];
  }

  /** A version 4 UUID. */
  uuid(): string {
    const [a, b, c, d] = [hex(this.word()), hex(this.word()), hex(this.word()), hex(this.word())];
    const variant = (8 + (parseInt(c.charAt(0), 16) & 3)).toString(16);
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }
}
