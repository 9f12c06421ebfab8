/** Drafts as a phone keeps them. */
import { randomUUID } from 'node:crypto';
import { emptyDraft, type Draft } from '../src/shared/contract/draft';
import { nextIdNumber } from './people';

/** Made up: a place in the county of 威宁, where nobody's door is known to be. */
export const somePlace = { latitude: 26.85, longitude: 104.25, accuracy: 20, datum: 'gcj02' } as const;

/** A flood, a house and three people, at the read-back: it lacks nothing and can be handed over. */
export const wholeDraft = (changes: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  id: randomUUID(),
  startedAt: '2026-11-24T02:00:00.000Z',
  step: 'review',
  reviewing: true,
  villageKnown: true,
  village: { code: '520526107001', village: '七里半社区', town: '观风海镇', county: '威宁彝族回族苗族自治县' },
  kind: 'disaster',
  disaster: { type: 'flood', happenedOn: '2026-11-20', losses: ['house'], houseHabitable: true },
  householdSize: 3,
  relation: 'self',
  applicant: { name: '安小桥', phone: '0857-0000123', idNumber: nextIdNumber() },
  ...changes,
});
