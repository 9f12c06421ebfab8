import type { PictureProps } from './picture-props';

export function Picture({ className, src, label, fit, onSize }: PictureProps) {
  return (
    <img
      className={className}
      src={src}
      alt={label}
      style={{ objectFit: fit }}
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => onSize?.({ width, height })}
    />
  );
}
