/** Corrections, consents, complaints and the like that the server does not have yet, each with the way to its page. */
import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { go } from '../../platform/navigation';
import type { Letter, LetterCall } from '../../shared/letter';
import { useLetters } from '../../stores/letters';
import { useAllOwnLetters, type OwnLetter } from '../../stores/own-letters';
import { Button, Confirm, Notice, OnItsWay, useReader } from '../../ui';

const declaration = ({ about }: Letter) => go('myDeclarationData', { id: about });
const deputies = () => go('deputies');

/** Where each is looked after. */
const places: Record<LetterCall, (letter: Letter) => Promise<void>> = {
  complain: () => go('complaints'),
  changeConsent: declaration,
  correct: declaration,
  askAboutData: declaration,
  takeBackRequest: () => go('myData'),
  objectToNotice: ({ about }) => go('notice', { id: about }),
  answerFiling: () => go('filedForMe'),
  handOver: deputies,
  takeBack: deputies,
  discover: () => go('discover'),
};

/** @param onSent one has gone out: there is a signal, and what is shown may be old */
export function Letters({ onSent }: { onSent(): void }) {
  const { words } = useReader();
  const say = words.letters;
  const letters = useAllOwnLetters();
  const { busy, flush } = useLetters();
  const told = useRef({ count: letters.length, onSent });
  useEffect(() => {
    if (letters.length < told.current.count) onSent();
    told.current = { count: letters.length, onSent };
  });
  const [dropping, setDropping] = useState<OwnLetter>();
  const refused = letters.filter(({ state }) => state === 'refused');
  const waiting = letters.filter(({ state }) => state !== 'refused');
  return (
    <>
      {dropping && (
        <Confirm
          danger
          title={words.complaints.dropTitle}
          words={words.complaints.dropWords}
          yes={words.complaints.dropYes}
          onYes={() => {
            dropping.onDrop();
            setDropping(undefined);
          }}
          onNo={() => setDropping(undefined)}
        />
      )}
      {refused.map((letter) => (
        // Its own page may be gone, or not show it any more.
        <OnItsWay
          key={letter.id}
          {...letter}
          onMend={() => void places[letter.call](letter)}
          onDrop={() => setDropping(letter)}
        >
          {say.kinds[letter.call]}
        </OnItsWay>
      ))}
      {waiting.length > 0 && (
        <Notice look="offline" title={say.manyWaiting(waiting.length)}>
          {/* One below another: four side by side would stand in columns of single characters. */}
          <View className="k-stack">
            {waiting.map((letter) => (
              <Button key={letter.id} small look="quiet" onTap={() => void places[letter.call](letter)}>
                {say.kinds[letter.call]}
              </Button>
            ))}
          </View>
          <View className="k-row">
            <Button small busy={busy ? say.sending : undefined} onTap={() => void flush()}>
              {say.now}
            </Button>
          </View>
        </Notice>
      )}
    </>
  );
}
