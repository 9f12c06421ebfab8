/** A signature (签字) as it is drawn on a phone. */
import * as z from '../base/zod';

/** How large a signature may be, in numbers; twenty of them fit into one request. */
export const INK = { scale: 1000, strokes: 60, all: 1000 } as const;

/** A signature as drawn: strokes of x, y, x, y … in thousandths of the field. */
export const Signature = z.personal(
  'identity',
  z
    .array(
      z
        .array(z.int().min(0).max(INK.scale))
        .min(2)
        .refine((stroke) => stroke.length % 2 === 0, { error: 'format' }),
    )
    .min(1)
    .max(INK.strokes)
    .refine((strokes) => strokes.flat().length <= INK.all, { error: 'choice.too_many' }),
);
export type Signature = z.infer<typeof Signature>;
