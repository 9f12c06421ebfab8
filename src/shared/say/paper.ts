/** The filled form (申报表), laid out once for the screen, for a browser's printer and for the PDF. */
import { chinaDay, type Instant } from '../base/china-time';
import { clockWords, plainDay } from './days';
import type { DeclarationDetail } from '../contract/declaration';
import { filedSentences } from './declaration';
import type { Words } from '../words';

/** What of a declaration goes on paper. */
export type OnPaper = Pick<DeclarationDetail, 'receipt' | 'filedAt' | 'village' | 'content' | 'attachments'>;

/** From top to bottom. */
export interface Paper {
  title: string;
  rows: { name: string; value: string }[];
  happened: { title: string; sentences: string[] };
  readBack: string;
  /** Who signs, each above a line and the day. */
  signs: string[];
  day: string;
  foot: string;
  /** Where the font of a PDF lacks a character of what was typed. */
  lacking: string;
  /** Where it is longer than a sheet. */
  page(nth: number, of: number): string;
}

/** @param at when it is put on paper */
export function paperOf(declaration: OnPaper, at: Instant, words: Words): Paper {
  const say = words.paper;
  const { receipt, filedAt, content, attachments } = declaration;
  const day = (instant: Instant) => plainDay(chinaDay(instant), undefined, words.date);
  const of = (kind: 'photo' | 'voice') => attachments.filter((each) => each.kind === kind).length;
  const attached = words.media.count(of('photo'), of('voice'));
  const helped = content.filer.relation !== 'self';
  return {
    title: say.formTitle,
    rows: [
      { name: say.receipt, value: receipt },
      { name: say.applicant, value: content.applicant.name },
      { name: say.filedAt, value: day(filedAt) },
      ...(attached === '' ? [] : [{ name: say.attached, value: attached }]),
    ],
    happened: { title: say.happened, sentences: filedSentences(declaration, undefined, words) },
    readBack: say.readBack,
    signs: [say.sign.applicant, ...(helped ? [say.sign.helper] : []), say.sign.visitor],
    day: say.sign.day,
    page: say.page,
    lacking: say.lacking,
    foot: [say.free, say.printed(words.date.at(day(at), clockWords(at)))].join(' '),
  };
}
