import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/contract/case';
import { Button, Banner } from '../../ui';
import { useReader } from '../reader';
import { deskActionsOf, type InHand } from '../acting/offered';
import type { ActOn } from './use-case';

type Filed = CaseDetail['filed'][number];

function One({ filed: { id, content, confirmation }, onAct }: { filed: Filed; onAct: ActOn | undefined }) {
  const { words } = useReader();
  const { proxy: say } = words.staff;
  const { how } = words.proxyDeclaration;
  if (!confirmation || confirmation.state === 'confirmed') return null;
  const said = confirmation.how ? how[confirmation.how] : '';
  if (confirmation.state === 'denied')
    return (
      <Banner look="warn" title={say.denied(said)}>
        {say.deniedWords}
      </Banner>
    );
  const name = content.filer.relation === 'self' ? content.applicant.name : content.filer.name;
  return (
    <Banner title={say.waiting(name)}>
      <View>{say.waitingWords}</View>
      {onAct && (
        <View className="k-row">
          <Button small look="quiet" onTap={() => onAct('call_back', { declaration: id })}>
            {say.note}
          </Button>
        </View>
      )}
    </Banner>
  );
}

/** What a helper filed and the household has not agreed to: to be asked about, and no reason to wait. */
export function ProxyDeclarations({ inHand, onAct }: { inHand: InHand; onAct: ActOn }) {
  const calls = deskActionsOf(inHand).includes('call_back');
  return (
    <>
      {inHand.detail.filed.map((filed) => (
        <One key={filed.id} filed={filed} onAct={calls ? onAct : undefined} />
      ))}
    </>
  );
}
