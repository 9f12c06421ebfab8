/** `98.9%`; nothing of nothing has no share. Rounded down, so that only the whole is 100 %. */
export function share(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : `${Math.floor((part * 1000) / whole) / 10}%`;
}
