import { MAX_NAME } from '../../../shared/base/identity';
import { View } from '@tarojs/components';
import { DeskSide, listOf } from '../../../desk/side/DeskSide';
import { useWide } from '../../../desk/use-wide';
import { back } from '../../../platform/navigation';
import type { Account } from '../../../shared/contract/session';
import { useReader } from '../../../desk/reader';
import { Button, Card, Field, FormContext, Loading, Page, fieldId, Trouble, useForm } from '../../../ui';
import { Found } from './Found';
import { useSearch } from './use-search';
import '../household.css';

const FOUND = 'd-found';

export function Search({ account }: { account: Account }) {
  const say = useReader().words.staff.household;
  const wide = useWide();
  const form = useForm();
  const { typed, type, at, search, found, error, busy } = useSearch();
  const find = () => {
    form.commit();
    return search();
  };
  return (
    <Page
      wide={wide}
      side={wide ? <DeskSide account={account} current="householdSearch" skipTo={fieldId('/name')} /> : undefined}
      title={say.searchTitle}
      onBack={() => void back(listOf(account))}
    >
      <FormContext.Provider value={form}>
        <Card className="d-search">
          <Field
            {...at('/name')}
            label={say.name}
            hint={say.nameHint}
            max={MAX_NAME}
            value={typed.name}
            onCommit={(name) => type({ name })}
            onEnter={() => void find()}
          />
          <Field
            {...at('/idNumber')}
            kind="idcard"
            label={say.idNumber}
            hint={say.idNumberHint}
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
      <View id={FOUND}>{found && <Found found={found} />}</View>
    </Page>
  );
}
