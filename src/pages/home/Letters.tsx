/** Corrections, consents, complaints and the like that the server does not have yet, each with the way to its page. */
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { go } from '../../platform/navigation';
import type { Letter, LetterCall } from '../../shared/contract/letter';
import { useLetters } from '../../stores/letters';
import { useMine } from '../../stores/mine';
import { useAllOwnLetters } from '../../stores/own-letters';
import { useAccount } from '../../stores/session';
import { Button, Notice, OnItsWay, useReader } from '../../ui';

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

/** What each is and what it is about, once, however many there are: two requests about one declaration are one line. */
function useLines(letters: readonly Letter[]): { id: string; line: string; letter: Letter }[] {
  const { words } = useReader();
  const mine = useMine(({ declarations }) => declarations);
  const same = (one: Letter) => (other: Letter) => one.call === other.call && one.about === other.about;
  return letters
    .filter((letter, at) => letters.findIndex(same(letter)) === at)
    .map((letter) => {
      const kind = mine.find(({ id }) => id === letter.about)?.kind;
      const about = kind && words.letters.about(words.hardship[kind].name);
      const count = letters.filter(same(letter)).length;
      const times = count > 1 ? words.letters.times(count) : undefined;
      return { id: letter.id, letter, line: [words.letters.kinds[letter.call], about, times].filter(Boolean).join('') };
    });
}

/** @param onSent one has gone out: there is a signal, and what is shown may be old */
export function Letters({ onSent }: { onSent(): void }) {
  const { words } = useReader();
  const say = words.letters;
  const letters = useAllOwnLetters();
  const { busy, arrived, flush, said } = useLetters();
  const told = useRef({ count: letters.length, onSent });
  useEffect(() => {
    if (letters.length < told.current.count) onSent();
    told.current = { count: letters.length, onSent };
  });
  const refused = letters.filter(({ state }) => state === 'refused');
  const waiting = letters.filter(({ state }) => state !== 'refused');
  const lines = useLines(waiting);
  const account = useAccount()?.id;
  // A phone that goes from hand to hand tells nobody of another's.
  const arrivals = useLines(arrived.filter(({ owner }) => owner === undefined || owner === account));
  return (
    <>
      {arrivals.length > 0 && (
        <Notice look="done" title={say.arrived}>
          {arrivals.map(({ id, line }) => (
            <View key={id}>{line}</View>
          ))}
          <Button small look="quiet" onTap={() => said(arrived.map(({ id }) => id))}>
            {say.seen}
          </Button>
        </Notice>
      )}
      {refused.map((letter) => (
        // Its own page may be gone, or not show it any more.
        <OnItsWay key={letter.id} {...letter} onMend={() => void places[letter.call](letter)}>
          {say.kinds[letter.call]}
        </OnItsWay>
      ))}
      {lines.length > 0 && (
        <Notice look="offline" title={say.manyWaiting(waiting.length)}>
          {/* One below another: four side by side would stand in columns of single characters. */}
          <View className="k-stack">
            {lines.map(({ id, line, letter }) => (
              <Button key={id} small look="quiet" onTap={() => void places[letter.call](letter)}>
                {line}
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
