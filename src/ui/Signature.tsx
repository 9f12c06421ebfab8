import { Canvas, View } from '@tarojs/components';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { findPad, type Pad } from '../platform/pad';
import { spoken } from './a11y';
import { classes } from './classes';
import { beginStroke, INK_SCALE, isFull, leadStroke, linesOf, pictureOf, type Ink } from './ink';
import { Picture } from './Picture';
import './Signature.css';

const inBrowser = process.env.TARO_ENV === 'h5';

interface SignatureProps {
  id: string;
  /** Whose it is and whether it is there, for who listens. */
  label: string;
  ink: Ink;
  /** Told after each stroke. */
  onDraw(ink: Ink): void;
}

/** Where on the canvas a touch is, px; WeChat says it of a canvas, though its type does not. */
interface Touch {
  x: number;
  y: number;
}

/** The strokes where the pad shows them: on one that stands on end, one writes from its top to its foot. */
function onPad({ width, height }: Pad, ink: Ink): { x: number; y: number }[][] {
  if (height <= width) return linesOf(ink, width);
  return linesOf(ink, height).map((line) => line.map(({ x, y }) => ({ x: width - y, y: x })));
}

/** A field to sign in with a finger, a pen or a mouse. To clear it, give it another `key` and no ink. */
export function Signature({ id, label, ink, onDraw }: SignatureProps) {
  const pad = useRef<Pad>();
  const drawn = useRef(ink);
  const drawing = useRef(false);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    let gone = false;
    // WeChat has laid the canvas out only after the page was drawn.
    const timer = setTimeout(
      () =>
        void findPad(id).then((found) => {
          if (gone || !found) return;
          pad.current = found;
          setReady(true);
          found.draw(onPad(found, drawn.current));
        }),
      inBrowser ? 0 : 60,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id]);

  const point = ({ x, y }: Touch): [number, number] => {
    const { width, height } = pad.current ?? { width: 1, height: 1 };
    const [along, down] = height > width ? [y / height, 1 - x / width] : [x / width, y / height];
    return [along * INK_SCALE, down * INK_SCALE];
  };
  const show = (next: Ink) => {
    if (next === drawn.current || !pad.current) return;
    drawn.current = next;
    const [line = []] = onPad(pad.current, next.slice(-1));
    pad.current.draw([line.slice(-2)]);
  };
  const begin = (touch: Touch) => {
    if (!pad.current) return;
    drawing.current = true;
    show(beginStroke(drawn.current, ...point(touch)));
  };
  const lead = (touch: Touch) => {
    if (drawing.current) show(leadStroke(drawn.current, ...point(touch)));
  };
  const end = () => {
    if (!drawing.current) return;
    drawing.current = false;
    onDraw(drawn.current);
  };
  const inside = ({ clientX, clientY, currentTarget }: PointerEvent): Touch => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const touchOf = ({ touches }: { touches: unknown[] }): Touch => touches[0] as Touch;

  return (
    <View
      className={classes('k-sign__field', !ready && 'k-sign__field--wait', ink.length > 0 && 'k-sign__field--done')}
      {...spoken({ role: 'img', label })}
    >
      {inBrowser ? (
        <canvas
          id={id}
          className="k-sign__canvas"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            begin(inside(event));
          }}
          onPointerMove={(event) => lead(inside(event))}
          onPointerUp={end}
          onPointerCancel={end}
        />
      ) : (
        <Canvas
          id={id}
          canvasId={id}
          type="2d"
          className="k-sign__canvas"
          disableScroll
          onTouchStart={(event) => begin(touchOf(event))}
          onTouchMove={(event) => lead(touchOf(event))}
          onTouchEnd={end}
          onTouchCancel={end}
        />
      )}
    </View>
  );
}

export { isFull as isInkFull };

/** What was drawn, small. */
export function SignaturePicture({ ink, label }: { ink: Ink; label: string }) {
  return <Picture className="k-sign__picture" src={pictureOf(ink)} fit="contain" label={label} />;
}
