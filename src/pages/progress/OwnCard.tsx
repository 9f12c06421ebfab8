/** Words that the household adds: written in the page, kept until they are on their way. */
import { View } from '@tarojs/components';
import { addFollowWords } from '../../shared/words/follow';
import { useRef, useState } from 'react';
import { useOwnWords } from '../../stores/own-words';
import { Button, Card, Field, FormContext, Heading, useForm, useHandingOn, useReader, type Problems } from '../../ui';
import { placeOf, type CardAction } from './own-actions';

const MAX_WORDS = 1000;

interface OwnCardProps {
  caseId: string;
  type: CardAction;
  at: Problems['at'];
  /** Given when there is a way back from writing. */
  onLeave?: () => void;
  /** Whether they were taken over. */
  onSend(words: string): Promise<boolean>;
}

export function OwnCard({ caseId, type, at, onLeave, onSend }: OwnCardProps) {
  const words = addFollowWords(useReader());
  const say = words.follow.own[type];
  const form = useForm();
  const kept = useOwnWords(caseId);
  const [value, setValue] = useState(() => kept.find(type));
  const written = useRef(value);
  const commit = (text: string) => {
    written.current = text;
    setValue(text);
    kept.keep(type, text);
  };
  useHandingOn(form);
  const send = async () => {
    form.commit();
    const text = written.current;
    if (await onSend(text)) kept.keep(type, '');
  };
  return (
    <Card className="k-stack k-stack--wide">
      <View>
        <Heading level={2}>{say.title}</Heading>
        <View className="k-sub">{say.words}</View>
      </View>
      <FormContext.Provider value={form}>
        <Field {...at(placeOf(type))} kind="long" max={MAX_WORDS} label={say.label} value={value} onCommit={commit} />
      </FormContext.Provider>
      <View className="k-row">
        {onLeave && (
          <Button look="quiet" onTap={onLeave}>
            {words.progress.notNow}
          </Button>
        )}
        <Button onTap={() => void send()}>{words.progress.send}</Button>
      </View>
    </Card>
  );
}
