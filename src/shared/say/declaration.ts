/** What was filed, one sentence a line. */
import type { VillagePath } from '../contract/area';
import { chinaDay, type ChinaDay, type Instant } from '../base/china-time';
import { dayWords, plainDay } from './days';
import type { FiledContent } from '../contract/declaration';
import type { Hardship } from '../hardships/index';
import type { Words } from '../words';
import { yuan } from '../words/zh/domain';

interface Said {
  content: FiledContent;
  village: VillagePath;
}

function hardshipParts(hardship: Hardship, today: ChinaDay | undefined, words: Words): string[] {
  const { readBack } = words;
  switch (hardship.kind) {
    case 'illness':
      return [
        words.relative[hardship.who],
        words.treatment[hardship.treatment],
        readBack.paid(yuan(hardship.paid)),
        readBack.selfPaid(yuan(hardship.selfPaid)),
      ];
    case 'disaster':
      return [
        words.disasterType[hardship.type],
        plainDay(hardship.happenedOn, today, words.date),
        hardship.losses.map((loss) => words.loss[loss]).join(readBack.list),
        hardship.houseHabitable ? readBack.habitable : readBack.notHabitable,
      ];
    case 'job_loss':
      return [
        words.relative[hardship.who],
        plainDay(hardship.since, today, words.date),
        readBack.income(yuan(hardship.incomeBefore), yuan(hardship.incomeNow)),
        hardship.someoneElseEarns ? readBack.elseEarns : readBack.nobodyElseEarns,
      ];
    case 'other':
      return [words.otherType[hardship.type]];
  }
}

/** When it was filed, and for whom where that is somebody else. */
export function filedWords(
  filedAt: Instant,
  forWhom: string | undefined,
  today: ChinaDay,
  { home, date }: Pick<Words, 'home' | 'date'>,
): string {
  const day = dayWords(chinaDay(filedAt), today, date);
  return forWhom === undefined ? home.filed(day) : home.filedFor(forWhom, day);
}

/** @param today as `plainDay` takes it */
export function filedSentences({ content, village }: Said, today: ChinaDay | undefined, words: Words): string[] {
  const { readBack, declare } = words;
  const { hardship, circumstances, applicant, filer } = content;
  const household = [
    readBack.size(content.householdSize),
    circumstances.childrenAtSchool > 0 && readBack.children(circumstances.childrenAtSchool),
    circumstances.longTermPatient && declare.family.longTermPatient,
    circumstances.disabledMember && declare.family.disabledMember,
    circumstances.noOneAbleToWork && declare.family.noOneAbleToWork,
    ...circumstances.gaps.map((gap) => words.gap[gap]),
  ];
  const { place } = content;
  return [
    readBack.place(village.county, village.town, village.village),
    place && words.media.place.marked(place.accuracy),
    [words.kind[hardship.kind], ...hardshipParts(hardship, today, words)].join(readBack.join),
    content.words,
    household.filter(Boolean).join(readBack.join),
    [
      applicant.name,
      readBack.idNumber(applicant.idNumber),
      applicant.phone === undefined ? readBack.noPhone : readBack.phone(applicant.phone),
    ].join(readBack.join),
    filer.relation === 'self'
      ? readBack.self
      : readBack.helper(words.helperRelation[filer.relation], filer.name, filer.phone ?? words.kit.none),
  ].filter((sentence) => sentence !== undefined);
}
