import { View } from '@tarojs/components';
import { firstPossibleToday } from '../../platform/clock';
import { go } from '../../platform/navigation';
import { callPhone } from '../../platform/phone';
import { consentKinds } from '../../shared/contract/consent';
import { consentsNeededFor, type Draft } from '../../shared/contract/draft';
import * as z from '../../shared/base/zod';
import { useHotline } from '../../stores/policy';
import { Button, Card, LinkCard, Toggle, useReader } from '../../ui';
import type { Answer, StepProps } from './step';

const Given = z.literal(true, { error: 'consent.required' });

/** Nobody is asked for more than the answers need. */
export const neededConsents = (draft: Draft) => {
  const needed = consentsNeededFor(draft, firstPossibleToday());
  return consentKinds.filter((kind) => needed[kind]);
};

/** Where the home is may stay unsaid: without a consent it is not sent. */
export const requiredConsents = (draft: Draft) => neededConsents(draft).filter((kind) => kind !== 'location');

export function consentAnswers(draft: Draft): Answer[] {
  return requiredConsents(draft).map((kind) => ({
    pointer: `/consent/${kind}`,
    schema: Given,
    value: draft.consent[kind],
  }));
}

export function ConsentStep({ draft, answer, at }: StepProps) {
  const { words } = useReader();
  const say = words.declare.consent;
  const hotline = useHotline();
  const texts = {
    health: say.healthWords,
    finance: say.financeWords,
    location: say.locationWords,
    children: say.childrenWords,
  };
  return (
    <>
      {neededConsents(draft).map((kind) => (
        <Card key={kind}>
          <Toggle
            {...at(`/consent/${kind}`)}
            label={say[kind]}
            words={texts[kind]}
            onText={say.agreed}
            offText={say.notAgreed}
            value={draft.consent[kind]}
            onChange={(given) => answer({ consent: { ...draft.consent, [kind]: given } })}
          />
        </Card>
      ))}
      <LinkCard title={words.privacy.link} words={words.privacy.linkWords} onTap={() => void go('privacy')} />
      {requiredConsents(draft).length > 0 && (
        <View className="k-stack">
          <View className="k-strong">{say.refuseTitle}</View>
          <View className="k-sub">{say.refuseWords(hotline)}</View>
          <View className="k-row">
            <Button small look="quiet" icon="phone" onTap={() => callPhone(hotline)}>
              {say.call(hotline)}
            </Button>
          </View>
        </View>
      )}
    </>
  );
}
