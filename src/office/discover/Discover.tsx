import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Pick } from '../../desk/pick/Pick';
import { caseOf, DeskSide, listOf } from '../../desk/side/DeskSide';
import { discoversAs } from '../../desk/side/places';
import { useWide } from '../../desk/use-wide';
import { back, go, replace } from '../../platform/navigation';
import { levelOf } from '../../shared/contract/area';
import type { NewDiscovery } from '../../shared/contract/declaration';
import { discoveryRoles, type Account } from '../../shared/contract/session';
import { useReader } from '../../desk/reader';
import { Button, Card, Chip, Confirm, Empty, FormContext, Heading, Loading, Banner, Page } from '../../ui';
import { Done } from './Done';
import { isBlank } from './draft';
import { Duplicates } from './Duplicates';
import { HouseholdPart } from './Household';
import { LastLook } from './LastLook';
import { OnTheirWay } from './OnTheirWay';
import { optionsOf } from './options';
import type { PartProps } from './part';
import { useDiscovery } from './use-discovery';
import { WhatHappened } from './WhatHappened';
import { Where } from './Where';
import { Who } from './Who';
import './discover.css';

const FORM = 'd-discovery';

/** What an account answers for as a discoverer of a kind. */
function ownAreas({ roles }: Account, by: NewDiscovery['by']) {
  return roles
    .filter(({ role }) => discoveryRoles.includes(role) && (role === 'department_officer') === (by === 'department'))
    .map(({ area }) => area);
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="k-stack k-stack--wide">
      <Heading level={2}>{title}</Heading>
      {children}
    </Card>
  );
}

interface DiscoverProps {
  account: Account;
  /** As what they came; as the first thing they are when absent. */
  as: NewDiscovery['by'] | undefined;
}

export function Discover({ account, as }: DiscoverProps) {
  const { words } = useReader();
  const say = words.staff.discovery;
  const wide = useWide();
  const ways = discoversAs(account);
  const by = as !== undefined && ways.includes(as) ? as : (ways[0] ?? 'village');
  const own = ownAreas(account, by);
  const [only] = own;
  const inHand = useDiscovery(
    account.id,
    by,
    own.length === 1 && only && levelOf(only.code) === 'village' ? only : undefined,
  );
  const { draft, typing, duplicates, step, receipt } = inHand;
  const [dropping, setDropping] = useState(false);
  const frame = {
    wide,
    side: wide ? <DeskSide account={account} current="discover" skipTo={FORM} /> : undefined,
    title: words.staff.queue.discover[draft?.by ?? by],
    onBack: () => void back(listOf(account)),
  };
  if (ways.length === 0)
    return (
      <Page {...frame}>
        <Empty title={say.notYours} words={say.notYoursWords} />
      </Page>
    );
  if (step === 'handed' && !receipt)
    return (
      <Page
        {...frame}
        foot={
          <View className="d-discovery__foot">
            <Button look="quiet" onTap={() => void inHand.begin()}>
              {say.oneMore}
            </Button>
          </View>
        }
      >
        <View className="d-discovery" id={FORM}>
          <OnTheirWay statements={inHand.statements} onEdit={inHand.edit} />
        </View>
      </Page>
    );
  if (receipt)
    return (
      <Page {...frame}>
        <View className="d-discovery" id={FORM}>
          <Done
            receipt={receipt}
            onCase={() => void replace(caseOf(account), { id: receipt.caseId })}
            onAnother={() => void inHand.begin()}
          />
        </View>
      </Page>
    );
  if (!draft)
    return (
      <Page {...frame}>
        <Loading />
      </Page>
    );
  const part: PartProps = { draft, answer: inHand.answer, at: inHand.at };
  return (
    <Page
      {...frame}
      foot={
        <View className="d-discovery__foot">
          <Button onTap={inHand.look}>{say.next}</Button>
        </View>
      }
      over={
        dropping ? (
          <Confirm
            danger
            title={say.freshAsk}
            words={say.freshWords}
            yes={say.fresh}
            onYes={() => {
              setDropping(false);
              void inHand.begin();
            }}
            onNo={() => setDropping(false)}
          />
        ) : (
          step === 'looking' && <LastLook draft={draft} inHand={inHand} />
        )
      }
    >
      <FormContext.Provider value={typing}>
        <View className="d-discovery" id={FORM} key={draft.id}>
          <OnTheirWay statements={inHand.statements} onEdit={isBlank(draft) ? inHand.edit : undefined} />
          {!inHand.kept && <Banner look="warn">{words.declare.fullPhone}</Banner>}
          {inHand.resumed && duplicates.length === 0 && (
            <Banner title={say.resumed}>
              <View className="k-row">
                <Chip onTap={() => setDropping(true)}>{say.fresh}</Chip>
              </View>
            </Banner>
          )}
          {duplicates.length > 0 && (
            <Duplicates {...part} duplicates={duplicates} onOpen={(id) => void go(caseOf(account), { id })} />
          )}
          {ways.length > 1 && (
            <Section title={say.asWhat}>
              <Pick
                label={say.asWhat}
                options={optionsOf(ways, words.staff.queue.discover)}
                value={draft.by}
                onPick={(chosen) => inHand.answer({ by: chosen, village: undefined })}
              />
            </Section>
          )}
          <View className="d-discovery__parts">
            <View className="d-discovery__part">
              <Section title={say.whoTitle}>
                <Where {...part} own={ownAreas(account, draft.by)} />
                <Who {...part} />
              </Section>
              <Section title={say.familyTitle}>
                <HouseholdPart {...part} />
              </Section>
            </View>
            <View className="d-discovery__part">
              <Section title={say.whatTitle}>
                <WhatHappened {...part} />
              </Section>
            </View>
          </View>
          <View className="k-small">{say.consent}</View>
        </View>
      </FormContext.Provider>
    </Page>
  );
}
