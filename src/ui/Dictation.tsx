/** Speaking in place of typing, once its script has come. */
import type { Ensure } from '../platform/later-scripts';
import '../platform/later-scripts';
import type { Listening, ListeningProps } from './Listening';
import { useLater, type Later } from './use-later';

declare const require: { ensure: Ensure<{ Listening: typeof Listening }> };

const script: Later<{ Listening: typeof Listening }> = {
  fetch: (then) =>
    require.ensure(
      [],
      (require) => then(require('./Listening')),
      () => undefined,
      'pages/help/typing-aids',
    ),
};

export function Dictation(props: ListeningProps) {
  const found = useLater(script);
  return found ? <found.Listening {...props} /> : null;
}
