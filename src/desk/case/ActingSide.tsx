import { Card } from '../../ui';
import { ActionChoice } from '../acting/ActionChoice';
import { ActionForm } from '../acting/ActionForm';
import { HandedAction } from '../acting/HandedAction';
import { deskActionsOf, type InHand } from '../acting/offered';
import { Sent } from '../acting/Sent';
import { ActBar } from './ActBar';
import type { CaseOnDesk } from './use-case';

interface ActingSideProps {
  inHand: InHand;
  desk: CaseOnDesk;
  /** On a desktop the buttons stand here, on a phone at the foot of the page. */
  wide: boolean;
  onQueue(): void;
}

/** The step that the person is at with the case, if they are acting on it. */
export function ActingSide({ inHand, desk, wide, onQueue }: ActingSideProps) {
  const { detail, account } = inHand;
  const { step, read } = desk;
  switch (step.at) {
    case 'reading':
      return wide && deskActionsOf(inHand).length > 0 ? (
        <Card>
          <ActBar inHand={inHand} desk={desk} />
        </Card>
      ) : null;
    case 'choosing':
      return <ActionChoice inHand={inHand} onChoose={desk.act} onLeave={read} />;
    case 'writing':
      return (
        <ActionForm
          key={step.action}
          detail={detail}
          account={account}
          action={step.action}
          preset={step.preset}
          edited={step.edited}
          onHanded={(id) => desk.handed(step.action, id)}
          onLeave={read}
        />
      );
    case 'handed':
      return (
        <HandedAction
          item={step.item}
          action={step.action}
          detail={detail}
          onEdit={(seen) => void desk.edit(step.item, step.action, seen)}
          onCase={read}
        />
      );
    case 'sent':
      return <Sent action={step.action} from={step.from} progress={step.progress} onQueue={onQueue} onCase={read} />;
  }
}
