import { casesOf, openCases } from '../../src/pages/home/cases';
import { CASE_ID, declarationWith, progressIn } from '../progress';

const NOW = new Date('2026-11-27T02:00:00.000Z');
const filed = (id: string, caseId: string, changes: object = {}) => ({
  ...declarationWith(progressIn('awaiting_visit', NOW, { caseId }), NOW.toISOString()),
  id,
  ...changes,
});
const OTHER = '00000000-0000-4000-8000-00000000000f';

test('one card a case, by one’s own first declaration, with every kind once', () => {
  const [first, second] = casesOf([
    filed('d', CASE_ID, { kind: 'disaster' }),
    filed('c', OTHER),
    filed('b', CASE_ID, { kind: 'illness' }),
    filed('a', CASE_ID, { kind: 'illness', forSomeoneElse: true }),
  ]);
  expect([first?.shown.id, first?.kinds, first?.filings.map(({ id }) => id)]).toEqual([
    'b',
    ['illness', 'disaster'],
    ['a', 'b', 'd'],
  ]);
  expect(second?.filings).toHaveLength(1);
});

test('what can be added to is one’s own and not ended', () => {
  const ended = progressIn('not_established', NOW);
  expect(
    openCases(casesOf([filed('a', CASE_ID, { forSomeoneElse: true }), filed('b', OTHER, { progress: ended })])),
  ).toEqual([]);
  expect(openCases(casesOf([filed('a', CASE_ID)]))).toHaveLength(1);
});
