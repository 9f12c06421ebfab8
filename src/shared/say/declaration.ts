/** What was filed, one sentence a line. */
import type { VillagePath } from '../contract/area';
import { chinaDay, type ChinaDay, type Instant } from '../base/china-time';
import { dayWords } from './days';
import type { FiledContent } from '../contract/declaration';
import type { Hardship } from '../hardships/index';
import type { Replies } from '../hardships/kind';
import { numberWords } from './number';
import { sayAnswer, screensOf } from './hardship';
import type { Words } from '../words';

interface Content {
  content: FiledContent;
  village: VillagePath;
}

function hardshipSentence(hardship: Hardship, today: ChinaDay | undefined, words: Words): string {
  const answers: Replies = hardship;
  const said = screensOf(hardship.kind, words)
    .flatMap(({ asked }) => asked)
    .map((asked) => sayAnswer(asked, answers, today, words))
    .filter(Boolean);
  return [words.hardship[hardship.kind].name, ...said].join(words.readBack.join);
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
export function filedSentences({ content, village }: Content, today: ChinaDay | undefined, words: Words): string[] {
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
    hardshipSentence(hardship, today, words),
    content.words,
    household.filter(Boolean).join(readBack.join),
    [
      applicant.name,
      numberWords(applicant, words),
      applicant.phone === undefined ? readBack.noPhone : readBack.phone(applicant.phone),
    ].join(readBack.join),
    filer.relation === 'self'
      ? readBack.self
      : readBack.helper(words.helperRelation[filer.relation], filer.name, filer.phone ?? words.kit.none),
  ].filter((sentence) => sentence !== undefined);
}
