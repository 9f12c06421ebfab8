/** Taking an action on a case, from its screen to the answer. */
import type { FormActionType } from '../../src/shared/contract/case';
import type { Department } from '../../src/shared/contract/department';
import type { MeasureKind } from '../../src/shared/contract/measure';
import { manners, type Status } from '../../src/shared/contract/workflow';
import type { ActionWords } from '../../src/shared/words/zh/staff-acting';
import type { Hand } from './hand';

type Lead = keyof Hand['words']['staff']['acting']['leads'];

export interface Act {
  type: FormActionType;
  /** By which the form is begun; by the action itself where it isn't said. */
  lead?: Lead;
  /** Where the case stands: what the action is called may depend on it. */
  at: Status;
  /** What one writes, chooses or picks, by its name in the action's body. */
  fields: Record<string, string>;
}

/** What was handed over is held for a while, unless one doesn't want to wait. */
export async function sendNow(hand: Hand, shot: string): Promise<void> {
  const { sent } = hand.words.staff.visit;
  await hand.see(sent.heldWords);
  await hand.shot(shot);
  await hand.tap(sent.sendNow);
}

export async function act(hand: Hand, { type, lead = type as Lead, at, fields }: Act): Promise<void> {
  const { acting } = hand.words.staff;
  const words: ActionWords = acting.actions[type];
  const say = { ...words, ...words.in?.[at] };
  const enter = async (field: string, value: string) => {
    const label = say.fields[field]?.label ?? '';
    if (field === 'kind') await hand.tap(hand.words.measure[value as MeasureKind]);
    else if (field === 'department') await hand.tap(hand.words.department[value as Department]);
    else if (field === 'dueOn') await hand.pick(label, value);
    else await hand.type(label, value);
  };
  await hand.tap(acting.leads[lead].start);
  await hand.see(acting.leads[lead].question);
  await hand.shot(`${type}-choice`);
  await hand.tap(`${say.name}，${say.hint}`);
  for (const [field, value] of Object.entries(fields)) await enter(field, value);
  await hand.shot(`${type}-form`);
  await hand.tap(acting.next);
  const { recallable } = manners[type];
  await hand.see(recallable ? acting.canUndo : acting.cannotUndo);
  await hand.shot(`${type}-last-look`);
  await hand.tap(acting.send);
  if (recallable) await sendNow(hand, `${type}-held`);
  await hand.see(say.done);
  await hand.shot(`${type}-done`);
}
