/** A QR code as a picture, made on the phone. */
import { encode } from 'uqr';
import { QR, qrPath } from '../shared/contract/qr';

/** Of a module, in the picture's own size. */
const PX = 8;
/** The code's address as a picture. @param text at most some hundred characters, or it is too fine to scan */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, QR);
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size * PX}" height="${size * PX}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path d="M0 0h${size}v${size}H0z" fill="#fff"/><path stroke="#000" d="`;
  // Nothing in the path has to be escaped, and escaping its commas would make the picture half as large again.
  return `data:image/svg+xml,${encodeURIComponent(open)}${qrPath(data)}${encodeURIComponent('"/></svg>')}`;
}
