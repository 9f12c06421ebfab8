/** Words to add, or an objection: written here, kept until the server has them. */
import { View } from '@tarojs/components';
import { useRef } from 'react';
import { fieldSentence } from '../../shared/words';
import { Button, Card, Field, FormContext, Heading, Notice, useForm, useReader } from '../../ui';
import type { Acting, OwnAction } from './use-action';

interface ActionFormProps {
  type: Extract<OwnAction, 'supply' | 'object'>;
  value: string;
  acting: Acting;
  onCommit(words: string): void;
  onSend(words: string): void;
}

export function ActionForm({ type, value, acting, onCommit, onSend }: ActionFormProps) {
  const { words, locale } = useReader();
  const say = words.progress;
  const form = useForm();
  const written = useRef(value);
  const texts = {
    supply: [say.supplyTitle, undefined, say.supplyLabel],
    object: [say.objectTitle, say.objectWords, say.objectLabel],
  } as const;
  const [title, explained, label] = texts[type];
  const problem = acting.state === 'refused' ? acting.error : undefined;
  return (
    <Card className="k-stack k-stack--wide">
      <View>
        <Heading level={2}>{title}</Heading>
        {explained !== undefined && <View className="k-sub">{explained}</View>}
      </View>
      <FormContext.Provider value={form}>
        <Field
          id="own-words"
          kind="long"
          max={1000}
          label={label}
          value={value}
          error={problem && fieldSentence(problem, locale)}
          focus={problem !== undefined}
          onCommit={(text) => {
            written.current = text;
            onCommit(text);
          }}
        />
      </FormContext.Provider>
      {acting.state === 'unsent' && (
        <Notice look="offline" title={say.notSent}>
          {say.notSentWords}
        </Notice>
      )}
      {acting.state === 'refused' && !problem && <Notice look="error">{words.problem[acting.code]}</Notice>}
      <View className="k-row">
        <Button
          busy={acting.state === 'sending' ? say.sending : undefined}
          onTap={() => {
            form.commit();
            onSend(written.current);
          }}
        >
          {say.send}
        </Button>
      </View>
    </Card>
  );
}
