/** Where somebody says what is wrong with a notice. */
import { MAX_NAME } from '../../shared/base/identity';
import { addNoticeWords } from '../../shared/words/notice';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { attendTo } from '../../platform/focus';
import { Card, ChoiceList, Field, FormContext, Heading, Banner, fieldId, useReader, type Form } from '../../ui';
import type { ObjectionInHand } from './use-objection';

const MAX_WORDS = 500;

interface ObjectionProps {
  objection: ObjectionInHand;
  /** Whoever sends it takes over what was just typed. */
  form: Form;
}

export function Objection({ objection: { written, write, at, noRoom }, form }: ObjectionProps) {
  const words = addNoticeWords(useReader());
  const say = words.notice;
  useEffect(() => attendTo(fieldId('/words')), []);
  return (
    <Card className="k-stack k-stack--wide">
      <View>
        <Heading level={2}>{say.objectTitle}</Heading>
        <View className="k-sub">{say.objectWords}</View>
      </View>
      <FormContext.Provider value={form}>
        <Field
          {...at('/words')}
          kind="long"
          max={MAX_WORDS}
          label={say.wordsLabel}
          value={written.words}
          onCommit={(text) => write({ words: text })}
        />
        <Heading level={2}>{say.whoTitle}</Heading>
        <ChoiceList<'anonymous' | 'named'>
          label={say.whoTitle}
          options={[
            { value: 'anonymous', title: say.anonymous, words: say.anonymousWords },
            { value: 'named', title: say.named, words: say.namedWords },
          ]}
          value={written.anonymous ? 'anonymous' : 'named'}
          onChoose={(who) => write({ anonymous: who === 'anonymous' })}
        />
        {!written.anonymous && (
          <>
            <Field
              {...at('/name')}
              autofill="name"
              label={say.name}
              max={MAX_NAME}
              value={written.name}
              onCommit={(name) => write({ name })}
            />
            <Field
              {...at('/phone')}
              kind="phone"
              autofill="tel"
              label={say.phone}
              value={written.phone}
              onCommit={(phone) => write({ phone })}
            />
          </>
        )}
      </FormContext.Provider>
      {noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
    </Card>
  );
}
