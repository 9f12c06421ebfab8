/** The village's poster (村里的海报): one A4 sheet with the code that opens the declaration in this village. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { StaffOnly } from '../../desk/queue/StaffOnly';
import { back } from '../../platform/navigation';
import { usePaper } from '../../platform/print';
import { levelOf, sayVillage } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { fetchPoster } from '../../platform/office-files';
import { refreshPolicy } from '../../stores/policy';
import { useReader } from '../../desk/reader';
import { Empty, Page, SelectField } from '../../ui';
import { PdfFoot } from '../../ui/PdfFoot';
import { PdfNotes } from '../../ui/PdfNotes';
import { usePdf } from '../../ui/use-pdf';
import { Sheet } from './Sheet';

function Poster({ account }: { account: Account }) {
  const say = useReader().words.staff.poster;
  const villages = account.roles.map(({ area }) => area).filter(({ code }) => levelOf(code) === 'village');
  const [chosen, choose] = useState(villages[0]?.code);
  const village = villages.find(({ code }) => code === chosen);
  const pdf = usePdf(() => fetchPoster(chosen ?? ''), say.fileName);
  usePaper('0');
  useEffect(refreshPolicy, []);
  return (
    <Page wide title={say.title} onBack={() => void back('queue')} foot={village && <PdfFoot pdf={pdf} />}>
      {!village && <Empty title={say.none} />}
      {village && (
        <View className="k-unprinted poster-help">
          <View className="k-sub">{say.help}</View>
          <PdfNotes pdf={pdf} />
          {villages.length > 1 && (
            <SelectField
              id="poster-village"
              label={say.pick}
              options={villages.map(({ code, name }) => ({ value: code, title: sayVillage(name) }))}
              value={chosen}
              onPick={choose}
            />
          )}
        </View>
      )}
      {village && <Sheet village={village} />}
    </Page>
  );
}

export default function PosterPage() {
  return <StaffOnly>{(account) => <Poster account={account} />}</StaffOnly>;
}
