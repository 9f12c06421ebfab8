/** A discovery while it is written becomes the request only when the contract takes it. */
import { checked, DiscoveryDraft, emptyDiscovery, isBlank } from '../../src/office/discover/draft';
import { hardshipKinds } from '../../src/shared/hardships/index';
import { inventedIdNumber } from '../people';

const ID = '5b2f6a3e-7f1c-4c0e-9a52-0d8f6f2f9b11';
const village = { code: '520526107001', name: '七里半社区居民委员会' };
const blank = emptyDiscovery(ID, 'village', village);
const whole: DiscoveryDraft = {
  ...blank,
  kind: 'illness',
  illness: { who: 'spouse', treatment: 'inpatient', paid: '3万', selfPaid: '１２０００元' },
  householdSize: 4,
  words: '爱人住院半个月。',
  applicant: { name: ' 安小荷 ', phone: '', idNumber: inventedIdNumber(904).toLowerCase() },
};

const wrongIn = (draft: DiscoveryDraft): string[] => {
  const outcome = checked(draft);
  return 'problems' in outcome ? outcome.problems.map(({ pointer }) => pointer) : [];
};

test('what was typed by hand is what the contract means', () => {
  expect(checked(whole)).toEqual({
    request: {
      id: ID,
      by: 'village',
      village: village.code,
      hardship: { kind: 'illness', who: 'spouse', treatment: 'inpatient', paid: 30_000, selfPaid: 12_000 },
      circumstances: blank.circumstances,
      words: '爱人住院半个月。',
      applicant: { name: '安小荷', idNumber: inventedIdNumber(904) },
      householdSize: 4,
    },
  });
});

test('an empty one names every field that is missing, so that each can say so', () => {
  expect(wrongIn({ ...blank, village: undefined })).toEqual(
    expect.arrayContaining([
      '/village',
      '/hardship',
      '/words',
      '/applicant/name',
      '/applicant/idNumber',
      '/householdSize',
    ]),
  );
  expect(wrongIn({ ...whole, illness: { ...whole.illness, selfPaid: '50000' } })).toEqual(['/hardship/selfPaid']);
});

test.each(hardshipKinds)('a hardship of the kind %s without its answers is refused field by field', (kind) => {
  const wrong = wrongIn({ ...whole, kind, illness: {} });
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.every((pointer) => pointer.startsWith('/hardship/'))).toBe(true);
});

test('it is kept as it is, and blank only while nothing was said', () => {
  expect(DiscoveryDraft.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  expect(isBlank(blank)).toBe(true);
  expect(isBlank({ ...blank, words: '看' })).toBe(false);
  expect(isBlank(whole)).toBe(false);
});
