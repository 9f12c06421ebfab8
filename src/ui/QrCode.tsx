import { Image } from '@tarojs/components';
import { useMemo } from 'react';
import { asPicture } from './a11y';
import { qrPicture } from './qr';
import './QrCode.css';

/** A code to be scanned from this screen. @param label what it leads to, for who listens */
export function QrCode({ text, label }: { text: string; label: string }) {
  const picture = useMemo(() => qrPicture(text), [text]);
  return <Image className="k-qr" src={picture} mode="scaleToFill" {...asPicture(label)} />;
}
