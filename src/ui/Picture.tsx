import { Image } from '@tarojs/components';
import { spoken } from './a11y';
import type { PictureProps } from './picture-props';

const modes = { contain: 'aspectFit', cover: 'aspectFill', fill: 'scaleToFill' } as const;

export function Picture({ className, src, label, fit }: PictureProps) {
  return <Image className={className} src={src} mode={modes[fit]} {...spoken({ role: 'img', label })} />;
}
