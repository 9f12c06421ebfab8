import { useMemo } from 'react';
import { Picture } from './Picture';
import { qrPicture } from './qr';
import './QrCode.css';

/** A code to be scanned from this screen. @param label what it leads to, for who listens */
export function QrCode({ text, label }: { text: string; label: string }) {
  const picture = useMemo(() => qrPicture(text), [text]);
  return <Picture className="k-qr" src={picture} fit="fill" label={label} />;
}
