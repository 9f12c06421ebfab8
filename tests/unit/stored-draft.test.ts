/** What was half filled in by another version of the app is read as far as it goes. */
import { emptyDraft, StoredDraft } from '../../src/shared/contract/draft';

const ID = '00000000-0000-4000-8000-000000000001';
const draft = {
  ...emptyDraft,
  id: ID,
  startedAt: '2026-11-24T02:00:00.000Z',
  kind: 'illness',
  illness: { who: 'spouse', treatment: 'hospital', paid: '50000' },
  applicant: { name: '安小桥', phone: '', idNumber: '' },
  attachments: [{ id: ID, kind: 'photo', bytes: 9 }],
};

test('what has another shape is asked again, and takes nothing else with it', () => {
  const older = {
    ...draft,
    kind: 'a_kind_of_before',
    householdSize: 'three',
    consent: undefined,
    applicant: { name: '安小桥', idNumber: 7 },
    illness: { ...draft.illness, treatment: 'an_older_word' },
  };
  const read = StoredDraft.parse(older);
  expect(read).toMatchObject({ id: ID, applicant: draft.applicant, attachments: draft.attachments });
  expect(read?.illness).toMatchObject({ who: 'spouse', paid: '50000' });
  expect([read?.kind, read?.householdSize, read?.illness.treatment]).toEqual([undefined, undefined, undefined]);
  expect(read?.consent).toEqual(emptyDraft.consent);
});

test('what is no draft at all is none', () => {
  for (const none of ['', undefined, null, 7, {}, { ...draft, id: 'x' }])
    expect(StoredDraft.parse(none)).toBeUndefined();
});
