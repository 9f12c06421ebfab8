import { View } from '@tarojs/components';
import { sayVillage } from '../../shared/contract/area';
import type { CaseDetail } from '../../shared/contract/case';
import { isUnproven } from '../../shared/contract/proof';
import { Banner, Button } from '../../ui';
import { deskActionsOf, type InHand } from '../acting/offered';
import { useReader } from '../reader';
import type { ActOn } from './use-case';

type Filed = CaseDetail['filed'][number];

/** Somebody filed in the household's name, and nobody has found out whether it is theirs. */
function Unproven({ filed, onAct }: { filed: Filed; onAct: ActOn }) {
  const say = useReader().words.staff.filers;
  const { filer, applicant } = filed.content;
  return (
    <Banner title={say.unproven(filer.relation === 'self' ? applicant.name : filer.name)}>
      <View>{filed.receipt}</View>
      <View>{say.unprovenWords}</View>
      <View className="k-row">
        <Button small look="quiet" onTap={() => onAct('call_back', { declaration: filed.id })}>
          {say.ask}
        </Button>
      </View>
    </Banner>
  );
}

function Apart({ apart: { village, left } }: { apart: NonNullable<CaseDetail['apart']> }) {
  const say = useReader().words.staff.filers;
  return (
    <Banner title={say.apart(`${village.county}${village.town}${sayVillage(village.village)}`)}>
      {left ? say.apartLeft : say.apartWords}
    </Banner>
  );
}

/** What is to be cleared up about who filed: whether it is the household, and whether they still count elsewhere. */
export function WhoFiled({ inHand, onAct }: { inHand: InHand; onAct: ActOn }) {
  const { filed, apart } = inHand.detail;
  const asks = deskActionsOf(inHand).includes('call_back');
  return (
    <>
      {asks &&
        filed
          // A helper's filing that waits for the household's yes has a card of its own.
          .filter((each) => isUnproven(each) && each.confirmation?.state !== 'waiting')
          .map((each) => <Unproven key={each.id} filed={each} onAct={onAct} />)}
      {apart && <Apart apart={apart} />}
    </>
  );
}
