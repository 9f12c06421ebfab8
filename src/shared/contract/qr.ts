/** How a QR code is made and drawn, on the phone and on the server's paper. */

/** As uqr's `encode` is told: a seventh of it may be lost, and around it is as much light as ISO 18004 asks, in modules. */
export const QR = { ecc: 'M', border: 4 } as const;

/** The dark modules as one line to be drawn 1 thick, each row's along its middle, in a drawing in which a module is 1 × 1. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) =>
      row
        .map((dark, x) => {
          if (!dark || row[x - 1]) return '';
          const end = row.indexOf(false, x);
          return `M${x},${y}.5h${(end < 0 ? row.length : end) - x}`;
        })
        .join(''),
    )
    .join('');
}
