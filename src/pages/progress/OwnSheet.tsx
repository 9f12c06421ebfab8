/** What cannot be undone is asked once more; a word may go with it, and need not. */
import { useRef, useState } from 'react';
import { Confirm, Field, FormContext, Press, useForm, useReader } from '../../ui';
import { ownActions, type SheetAction } from './own-actions';

const MAX_WORDS = 300;

interface OwnSheetProps {
  type: SheetAction;
  onYes(words: string): void;
  onNo(): void;
}

export function OwnSheet({ type, onYes, onNo }: OwnSheetProps) {
  const { words } = useReader();
  const say = words.progress.own[type];
  const form = useForm();
  const written = useRef('');
  const [writing, setWriting] = useState(false);
  return (
    <Confirm
      danger={'danger' in ownActions[type]}
      title={say.title}
      words={say.words}
      yes={say.yes}
      no={say.no}
      onYes={() => {
        form.commit();
        onYes(written.current);
      }}
      onNo={onNo}
    >
      <FormContext.Provider value={form}>
        {writing ? (
          <Field
            id="own-remark"
            kind="long"
            max={MAX_WORDS}
            label={say.label}
            value=""
            focus
            onCommit={(text) => {
              written.current = text;
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
