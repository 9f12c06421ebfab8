/** What a picture is told: a phone's (Picture.tsx) and a browser's (Picture.h5.tsx). */
export interface PictureProps {
  className: string;
  src: string;
  /** What is to be seen, for who listens. */
  label: string;
  /** Within its place: all of it seen, all of it filled, or drawn to its measures. */
  fit: 'contain' | 'cover' | 'fill';
  /** Told how large it is, px; in a browser alone. */
  onSize?(size: { width: number; height: number }): void;
}
