import { View } from '@tarojs/components';
import type { CaseDetail } from '../../shared/case';
import { Button, Heading, LinkCard, useReader } from '../../ui';
import { actorOf, deskActionsOf, type DeskAction } from './actions';
import { findForm } from './kept-forms';

interface ActionChoiceProps {
  detail: CaseDetail;
  onChoose(action: DeskAction): void;
  onLeave(): void;
}

/** Which way the case goes on. */
export function ActionChoice({ detail, onChoose, onLeave }: ActionChoiceProps) {
  const { acting } = useReader().words.staff;
  const actions = deskActionsOf(detail.allowed);
  const [first] = actions;
  return (
    <View className="d-choose">
      {first && <Heading>{acting.chooseTitle[actorOf(first)]}</Heading>}
      {actions.map((action) => {
        const { name, hint } = acting.actions[action];
        const half = findForm(detail.id, action) !== undefined;
        return (
          <LinkCard key={action} title={name} words={half ? acting.halfWritten : hint} onTap={() => onChoose(action)} />
        );
      })}
      <Button look="quiet" onTap={onLeave}>
        {acting.back}
      </Button>
    </View>
  );
}
