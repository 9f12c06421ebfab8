import { View } from '@tarojs/components';
import { DeskSide, listOf } from '../../../desk/side/DeskSide';
import { useWide } from '../../../desk/use-wide';
import { attendTo } from '../../../platform/focus';
import { back } from '../../../platform/navigation';
import type { Account } from '../../../shared/contract/session';
import { fieldSentence } from '../../../shared/words';
import { useReader } from '../../../desk/reader';
import { Button, Card, Field, FormContext, Loading, Page, Trouble, useForm } from '../../../ui';
import { Found } from './Found';
import { useSearch } from './use-search';
import '../household.css';

const fields = { '/name': 'd-name', '/idNumber': 'd-id-number' } as const;
const FOUND = 'd-found';

export function Search({ account }: { account: Account }) {
  const { words, locale } = useReader();
  const say = words.staff.household;
  const wide = useWide();
  const form = useForm();
  const { typed, type, search, wrong, found, error, busy } = useSearch();
  const at = (pointer: keyof typeof fields) => {
    const problem = wrong.find((each) => each.pointer === pointer);
    // Nothing typed at all is said in the search's own words.
    const sentence = problem?.code === 'required' ? say.nothingTyped : problem && fieldSentence(problem, locale);
    return { id: fields[pointer], error: sentence };
  };
  const find = async () => {
    form.commit();
    const [first] = await search();
    const id = first && fields[first.pointer as keyof typeof fields];
    // After the sentence has been drawn, so that it is read with the field.
    if (id) attendTo(id);
  };
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="householdSearch" skipTo={fields['/name']} /> : undefined}
      title={say.searchTitle}
      onBack={() => void back(listOf(account))}
    >
      <FormContext.Provider value={form}>
        <Card className="d-search">
          <Field
            {...at('/name')}
            label={say.name}
            hint={say.nameHint}
            max={30}
            value={typed.name}
            onCommit={(name) => type({ name })}
            onEnter={() => void find()}
          />
          <Field
            {...at('/idNumber')}
            kind="idcard"
            label={say.idNumber}
            hint={say.idNumberHint}
            max={24}
            value={typed.idNumber}
            onCommit={(idNumber) => type({ idNumber })}
            onEnter={() => void find()}
          />
          <View className="d-search__go">
            <Button busy={busy && say.searching} onTap={() => void find()}>
              {say.search}
            </Button>
          </View>
        </Card>
      </FormContext.Provider>
      {error !== undefined && <Trouble error={error} onRetry={() => void find()} />}
      {busy && found === undefined && <Loading rows={2} />}
      <View id={FOUND}>{found && <Found households={found} />}</View>
    </Page>
  );
}
