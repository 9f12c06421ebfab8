/** What cannot be undone is asked once more; a word may go with it, and need not. It is kept until it is on its way. */
import { useRef, useState } from 'react';
import { addFollowWords } from '../../shared/words/follow';
import { useOwnWords } from '../../stores/own-words';
import { Confirm, Field, FormContext, Press, useForm, useHandingOn, useReader, type Problems } from '../../ui';
import { ownActions, placeOf, type SheetAction } from './own-actions';

const MAX_WORDS = 1000;

interface OwnSheetProps {
  caseId: string;
  type: SheetAction;
  at: Problems['at'];
  /** Whether it was taken over. */
  onYes(words: string): Promise<boolean>;
  onNo(): void;
}

export function OwnSheet({ caseId, type, at, onYes, onNo }: OwnSheetProps) {
  const words = addFollowWords(useReader());
  const say = words.follow.own[type];
  const form = useForm();
  useHandingOn(form);
  const kept = useOwnWords(caseId);
  const [value, setValue] = useState(() => kept.find(type));
  const written = useRef(value);
  const place = at(placeOf(type));
  const [writing, setWriting] = useState(value !== '');
  const send = async () => {
    form.commit();
    if (await onYes(written.current)) kept.keep(type, '');
  };
  return (
    <Confirm
      danger={'danger' in ownActions[type]}
      title={say.title}
      words={say.words}
      yes={say.yes}
      no={say.no}
      onYes={() => void send()}
      onNo={onNo}
    >
      <FormContext.Provider value={form}>
        {writing ? (
          <Field
            {...place}
            kind="long"
            max={MAX_WORDS}
            label={say.label}
            value={value}
            focus={place.focus || value === ''}
            onCommit={(text) => {
              written.current = text;
              setValue(text);
              kept.keep(type, text);
            }}
          />
        ) : (
          <Press className="k-plain" onTap={() => setWriting(true)}>
            {say.label}
          </Press>
        )}
      </FormContext.Provider>
    </Confirm>
  );
}
