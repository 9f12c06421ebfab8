/**
 * What saves typing, beside the fields that it fills: nothing until its script has come, and nothing where the server
 * or the phone has none. What is typed counts as much.
 */
import type { ComponentProps } from 'react';
import type { Ensure } from '../platform/later-scripts';
import '../platform/later-scripts';
import { useLater, type Later } from '../ui';
import type * as aids from './aids';

type Aids = typeof aids;
type AidProps = { [K in keyof Aids]: { of: K } & ComponentProps<Aids[K]> }[keyof Aids];

declare const require: { ensure: Ensure<Aids> };

const script: Later<Aids> = {
  fetch: (then) =>
    require.ensure(
      [],
      (require) => then(require('./aids')),
      () => undefined,
      'pages/help/typing-aids',
    ),
};

export function TypingAid({ of, ...props }: AidProps) {
  const Shown = useLater(script)?.[of] as ((props: object) => JSX.Element | null) | undefined;
  return Shown ? <Shown {...props} /> : null;
}
