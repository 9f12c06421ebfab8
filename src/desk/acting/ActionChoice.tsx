import { View } from '@tarojs/components';
import type { StaffActionType } from '../../shared/contract/workflow';
import { useReader } from '../reader';
import { Button, Heading, LinkCard } from '../../ui';
import { findForm } from './stored-forms';
import { isVisitBegun } from './stored-visits';
import { findLead } from './leading';
import { deskActionsOf, type InHand } from './offered';
import { choiceWords } from './action-words';
import { isVisit, placedAt } from './table';

interface ActionChoiceProps {
  inHand: InHand;
  onChoose(action: StaffActionType): void;
  onLeave(): void;
}

/** Which way the case goes on: the step itself first, then what can be done beside it. */
export function ActionChoice({ inHand, onChoose, onLeave }: ActionChoiceProps) {
  const { words } = useReader();
  const { acting } = words.staff;
  const { id, status } = inHand.detail;
  const actions = deskActionsOf(inHand);
  const [main, beside] = [placedAt('main', actions), placedAt('beside', actions)];
  const one = (action: StaffActionType) => {
    const { name, hint } = choiceWords(action, status, words);
    const half = isVisit(action) ? isVisitBegun(id, action) : findForm(id, action) !== undefined;
    return (
      <LinkCard key={action} title={name} words={half ? acting.halfWritten : hint} onTap={() => onChoose(action)} />
    );
  };
  return (
    <View className="d-choose">
      <Heading>{findLead(actions, status, words)?.question ?? acting.nothingNow}</Heading>
      {main.map(one)}
      {main.length > 0 && beside.length > 0 && <Heading level={2}>{acting.beside}</Heading>}
      {beside.map(one)}
      <Button look="quiet" onTap={onLeave}>
        {acting.back}
      </Button>
    </View>
  );
}
