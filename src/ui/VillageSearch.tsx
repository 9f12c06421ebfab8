/** A village by its name, found while it is typed. */
import { View } from '@tarojs/components';
import type { FoundVillages, VillagePath } from '../shared/contract/area';
import { ChoiceList } from './ChoiceList';
import { Field } from './Field';
import { useReader } from './kit-context';
import { Loading } from './Loading';
import { Trouble } from './Trouble';
import { useSearch } from './use-search';

interface VillageSearchProps {
  id: string;
  error: string | undefined;
  focus: boolean;
  village: VillagePath | undefined;
  /** Says whether it could look at the phone's own part of the list only. */
  search(name: string): Promise<FoundVillages & { partly?: true }>;
  /** Something else is sought: what was chosen before is not meant any more. */
  onType(): void;
  onPick(village: VillagePath): void;
}

export function VillageSearch({ id, error, focus, village, search, onType, onPick }: VillageSearchProps) {
  const { words } = useReader();
  const say = words.declare.village;
  const sought = useSearch(search);
  const { found, text } = sought;
  /** Enter chooses where there is only one to choose. */
  const enter = async () => {
    const [only, another] = (found ?? (await sought.now()))?.villages ?? [];
    if (only && !another) onPick(only);
  };
  return (
    <>
      <Field
        id={id}
        error={error}
        focus={focus}
        label={say.search}
        hint={say.searchHint}
        value=""
        onType={(typed) => {
          if (sought.type(typed)) onType();
        }}
        onCommit={(typed) => void sought.type(typed)}
        onEnter={() => void enter()}
      />
      {text !== '' && found === undefined && sought.error === undefined && <Loading rows={1} />}
      {sought.error !== undefined && <Trouble error={sought.error} onRetry={() => void sought.now()} />}
      {found?.partly && <View className="k-sub">{say.searchPartly}</View>}
      {found?.villages.length === 0 && <View className="k-sub">{say.notFound}</View>}
      {found !== undefined && found.villages.length > 0 && (
        <ChoiceList
          label={say.found}
          options={found.villages.map(({ code, village: title, town, county }) => ({
            value: code,
            title,
            words: `${county} ${town}`,
          }))}
          value={village?.code}
          onChoose={(code) => {
            const chosen = found.villages.find((each) => each.code === code);
            if (chosen) onPick(chosen);
          }}
        />
      )}
      {found?.more && <View className="k-sub">{say.foundMore}</View>}
    </>
  );
}
