import type { PictureProps } from './picture-props';

export function Picture({ className, src, label, fit }: PictureProps) {
  return <img className={className} src={src} alt={label} style={{ objectFit: fit }} />;
}
