import type { readBack as zh } from '../zh/read-back';

export const readBack: typeof zh = {
  title: 'Is all of this right?',
  sub: 'Where it is not, tap “Change”.',
  change: 'Change',
  changeWhat: (what) => `Change: ${what}`,
  missing: 'Not filled in yet',
  words: 'Your words',
  place: (county, town, village) => `${village}, ${town}, ${county}`,
  size: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
  children: (count) => `${count} at school`,
  self: 'By yourself',
  helper: (relation, name, phone) => `${relation} ${name}, phone ${phone}`,
  phone: (phone) => `Phone ${phone}`,
  noPhone: 'No phone',
  sms: 'told by text',
  idNumber: (number) => `Identity number ${number}`,
  agreed: (what) => `You agree that we look at: ${what}`,
  bill: (paid, selfPaid) => `A new bill: ${paid} yuan in all, ${selfPaid} of it paid by the household`,
  join: '; ',
  list: ', ',
};
