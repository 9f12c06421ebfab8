import {
  ATTACHMENT_BYTES,
  AttachmentQuery,
  attachmentLimits,
  clock,
  PHOTO_SENT_BYTES,
} from '../../src/shared/contract/attachment';
import { declarationOf, Draft, emptyDraft } from '../../src/shared/contract/draft';

const TODAY = '2026-11-24';

const draft = (changes: object) =>
  Draft.parse({
    ...emptyDraft,
    id: 'd0000000-0000-4000-8000-000000000000',
    startedAt: '2026-11-24T02:00:00.000Z',
    ...changes,
  });
const photo = { id: 'a0000000-0000-4000-8000-000000000001', kind: 'photo', bytes: 1000 };
const voice = { id: 'a0000000-0000-4000-8000-000000000002', kind: 'voice', bytes: 1000, seconds: 3 };

describe('an attachment', () => {
  it('is sent smaller than the server takes it', () => {
    expect(PHOTO_SENT_BYTES).toBe(300 * 1024);
    expect(PHOTO_SENT_BYTES).toBeLessThan(attachmentLimits.photo.bytes);
    expect(ATTACHMENT_BYTES).toBe(1024 * 1024);
  });

  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [42, '0:42'],
    [60, '1:00'],
  ])('of %d seconds reads %s', (seconds, read) => expect(clock(seconds)).toBe(read));

  it('says how long a voice is, as an address says it', () => {
    expect(AttachmentQuery.parse({ kind: 'voice', seconds: '42' })).toEqual({ kind: 'voice', seconds: 42 });
    expect(AttachmentQuery.safeParse({ kind: 'voice' }).success).toBe(false);
    expect(AttachmentQuery.parse({ kind: 'photo' })).toEqual({ kind: 'photo' });
  });
});

describe('a draft with attachments', () => {
  it('says that a voice follows, and of photos nothing: they come by themselves', () => {
    expect(declarationOf(draft({ attachments: [photo, voice] }), TODAY).voiceFollows).toBe(true);
    expect(declarationOf(draft({ attachments: [photo] }), TODAY).voiceFollows).toBeUndefined();
    expect(JSON.stringify(declarationOf(draft({ attachments: [photo] }), TODAY))).not.toContain(photo.id);
  });

  it('that an older app kept has none, and is not lost', () => {
    const { attachments: _, ...older } = emptyDraft;
    expect(draft({ ...older, attachments: undefined }).attachments).toEqual([]);
  });
});
