/** A QR code as a picture, made on the phone. */
import { encode } from 'uqr';

/** Of a module, in the picture's own size. */
const PX = 8;
/** Light modules around the code, as ISO 18004 asks. */
const QUIET = 4;

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

/** The code's address as a picture. @param text at most some hundred characters, or it is too fine to scan */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size * PX}" height="${size * PX}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path d="M0 0h${size}v${size}H0z" fill="#fff"/><path stroke="#000" d="`;
  // Nothing in the path has to be escaped, and escaping its commas would make the picture half as large again.
  return `data:image/svg+xml,${encodeURIComponent(open)}${qrPath(data)}${encodeURIComponent('"/></svg>')}`;
}
