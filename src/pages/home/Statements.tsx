/** Corrections, consents, complaints and the like that the server does not have yet, each with the way to its page. */
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { go } from '../../platform/navigation';
import type { StatementCall } from '../../shared/contract/outgoing';
import { useOutgoing } from '../../stores/outgoing';
import { useMine } from '../../stores/mine';
import { isStatement, useAllOwnStatements, type Statement } from '../../stores/own-statements';
import { useAccount } from '../../stores/session';
import { Button, Banner, OnItsWay, useReader } from '../../ui';

const declaration = ({ about }: Statement) => go('myDeclarationData', { id: about });
const deputies = () => go('deputies');

/** Where each is looked after. */
const places: Record<StatementCall, (statement: Statement) => Promise<void>> = {
  complain: () => go('complaints'),
  changeConsent: declaration,
  correct: declaration,
  askAboutData: declaration,
  recallRequest: () => go('myData'),
  objectToNotice: ({ about }) => go('notice', { id: about }),
  confirmDeclaration: () => go('proxyDeclaration'),
  handOver: deputies,
  recallHandover: deputies,
  discover: () => go('discover'),
};

/** What each is and what it is about, once, however many there are: two requests about one declaration are one line. */
function useLines(statements: readonly Statement[]): { id: string; line: string; statement: Statement }[] {
  const { words } = useReader();
  const { declarations: mine } = useMine();
  const same = (one: Statement) => (other: Statement) => one.call === other.call && one.about === other.about;
  return statements
    .filter((statement, at) => statements.findIndex(same(statement)) === at)
    .map((statement) => {
      const kind = mine.find(({ id }) => id === statement.about)?.kind;
      const about = kind && words.statements.about(words.hardship[kind].name);
      const count = statements.filter(same(statement)).length;
      const times = count > 1 ? words.statements.times(count) : undefined;
      return {
        id: statement.id,
        statement,
        line: [words.statements.kinds[statement.call], about, times].filter(Boolean).join(''),
      };
    });
}

/** @param onSent one has gone out: there is a signal, and what is shown may be old */
export function Statements({ onSent }: { onSent(): void }) {
  const { words } = useReader();
  const say = words.statements;
  const statements = useAllOwnStatements();
  const { busy, arrived, flush, said } = useOutgoing();
  const told = useRef({ count: statements.length, onSent });
  useEffect(() => {
    if (statements.length < told.current.count) onSent();
    told.current = { count: statements.length, onSent };
  });
  const refused = statements.filter(({ state }) => state === 'refused');
  const waiting = statements.filter(({ state }) => state !== 'refused');
  const lines = useLines(waiting);
  const account = useAccount()?.id;
  // A phone that goes from hand to hand tells nobody of another's.
  const arrivals = useLines(
    arrived.filter(isStatement).filter(({ owner }) => owner === undefined || owner === account),
  );
  return (
    <>
      {arrivals.length > 0 && (
        <Banner look="done" title={say.arrived}>
          {arrivals.map(({ id, line }) => (
            <View key={id}>{line}</View>
          ))}
          <Button small look="quiet" onTap={() => said(arrived.map(({ id }) => id))}>
            {say.seen}
          </Button>
        </Banner>
      )}
      {refused.map((statement) => (
        // Its own page may be gone, or not show it any more.
        <OnItsWay key={statement.id} {...statement} onEdit={() => void places[statement.call](statement)}>
          {say.kinds[statement.call]}
        </OnItsWay>
      ))}
      {lines.length > 0 && (
        <Banner look="offline" title={say.manyWaiting(waiting.length)}>
          {/* One below another: four side by side would stand in columns of single characters. */}
          <View className="k-stack">
            {lines.map(({ id, line, statement }) => (
              <Button key={id} small look="quiet" onTap={() => void places[statement.call](statement)}>
                {line}
              </Button>
            ))}
          </View>
          <View className="k-row">
            <Button small busy={busy ? say.sending : undefined} onTap={() => void flush()}>
              {say.now}
            </Button>
          </View>
        </Banner>
      )}
    </>
  );
}
