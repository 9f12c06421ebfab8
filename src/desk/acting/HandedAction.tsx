import { View } from '@tarojs/components';
import { now } from '../../platform/clock';
import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import { fieldSentence } from '../../shared/words';
import { dropAction } from '../../stores/action-photos';
import type { PendingAction } from '../../stores/pending-actions';
import { useReader } from '../reader';
import { Button, Card, Heading } from '../../ui';
import { Facts } from '../case/Facts';
import { Handed } from './Handed';
import { fieldAt, fieldsFrom } from './request';
import { formWords, sayForm } from './action-words';

interface HandedActionProps {
  item: PendingAction;
  action: FormActionType;
  /** Unknown where the case does not come, and then it can't be mended. */
  detail?: CaseDetail;
  /** Opens it again, as based on the version that was looked at. */
  onEdit?: (seen?: number) => void;
  onCase(): void;
}

/** An action that was written down and is not with the server yet. */
export function HandedAction({ item, action, detail, onEdit, onCase }: HandedActionProps) {
  const { words } = useReader();
  const say = formWords(action, detail?.status, words);
  const { acting, visit } = words.staff;
  const own = sayForm(action, fieldsFrom(item.request.body), { detail, towns: [], clock: now(), words });
  const drop = () => {
    dropAction(item.request.id);
    onCase();
  };
  return (
    <Card className="k-stack k-stack--wide">
      <Heading>{say.name}</Heading>
      <Handed
        item={item}
        written={{
          own: () => own,
          sayError: (error) =>
            visit.readBack.colon(say.fields[fieldAt(action, error)]?.label ?? '', fieldSentence(error, words)),
        }}
        onEdit={onEdit}
        onDrop={drop}
      />
      {!item.refused?.current && <Facts facts={own} />}
      <View className="k-row">
        <Button look="quiet" onTap={onCase}>
          {acting.toCase}
        </Button>
      </View>
    </Card>
  );
}
