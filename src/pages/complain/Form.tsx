import { View } from '@tarojs/components';
import { complaintKinds } from '../../shared/contract/complaint';
import { addComplainWords } from '../../shared/words/complain';
import { ChoiceList, Field, Heading, Banner, SelectField, useReader } from '../../ui';
import type { useComplaint } from './use-complaint';
import { Where } from './Where';

const NONE = 'none';

export function ComplaintForm({ complaint }: { complaint: ReturnType<typeof useComplaint> }) {
  const words = addComplainWords(useReader());
  const say = words.complain.form;
  const { draft, declarations, chosen, village, at, noRoom, write } = complaint;
  return (
    <>
      <View className="k-sub">{words.complain.whoReads}</View>
      {noRoom && <Banner look="error">{words.statements.noRoom}</Banner>}
      <Heading level={2}>{say.kind}</Heading>
      <ChoiceList
        label={say.kind}
        options={complaintKinds.map((kind) => ({ value: kind, ...say.kinds[kind] }))}
        value={draft.kind}
        onChoose={(kind) => write({ kind })}
      />
      {declarations.length > 0 && (
        <SelectField
          id="complaint-about"
          label={say.about}
          options={[
            { value: NONE, title: say.aboutNone },
            ...declarations.map(({ id, applicantName, kind, receipt }) => ({
              value: id,
              title: say.aboutOne(applicantName, words.hardship[kind].name, receipt),
            })),
          ]}
          value={chosen?.id ?? NONE}
          onPick={(about) => write({ about: about === NONE ? undefined : about })}
        />
      )}
      {!chosen && <Where {...at('/village')} village={village} onPick={(picked) => write({ village: picked })} />}
      <Field
        {...at('/words')}
        kind="long"
        max={1000}
        label={say.words}
        hint={say.wordsHint}
        value={draft.words}
        onCommit={(text) => write({ words: text })}
      />
      <Field
        {...at('/phone')}
        kind="phone"
        autofill="tel"
        label={say.phone}
        hint={say.phoneHint}
        value={draft.phone}
        onCommit={(phone) => write({ phone })}
      />
      <View className="k-small">{say.leave}</View>
    </>
  );
}
