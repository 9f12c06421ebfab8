/**
 * The declaration being filled in. Every committed answer goes to the phone's storage at once,
 * so that closing or killing the app loses nothing; it is cleared when it is handed over to be sent (`filing.ts`).
 */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { dropFile } from '../platform/files';
import { newId } from '../platform/random';
import { storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { VillagePath } from '../shared/contract/area';
import { emptyDraft, StoredDraft, type Draft } from '../shared/contract/draft';
import { findOwnHousehold } from './own-household';
import { uploadedFiles } from './uploads';

/** What a cadre who files for a household need not be asked. */
export interface OnBehalf {
  /** Absent when it is a village that they don't answer for. */
  village: VillagePath | undefined;
  /** Themselves. */
  helper: Draft['helper'];
}

interface DraftState {
  draft?: Draft;
  /** Whether the last answer found room on the phone. */
  kept: boolean;
  /** The village of the scanned code, or of the last declaration. */
  village?: VillagePath;
  /** Starts a new one with an id of its own, which every resend keeps; `owner` is who is signed in, if anybody. */
  begin(forOther: boolean, owner: string | undefined, onBehalf?: OnBehalf): Promise<void>;
  /** Someone signed in: a draft that nobody was signed in for becomes theirs, somebody else's goes. */
  claim(account: string): void;
  answer(change: Partial<Draft>): void;
  /** Goes on with another one, from another phone or put aside; the files of both stay. */
  adopt(draft: Draft): void;
  /** It lives on elsewhere: its files stay. */
  release(): void;
  setVillage(village: VillagePath): void;
  discard(): void;
}

export const useDraft = create<DraftState>()((set, get) => {
  const keep = (draft: Draft) => set({ draft, kept: store(storageKeys.draft, draft) });
  return {
    draft: findStored(storageKeys.draft, StoredDraft),
    kept: true,
    village: findStored(storageKeys.village, VillagePath),
    async begin(forOther, owner, onBehalf) {
      const id = await newId();
      const { village } = onBehalf ?? get();
      const own = forOther || onBehalf ? undefined : findOwnHousehold();
      keep({
        ...emptyDraft,
        id,
        startedAt: now(),
        owner,
        forOther,
        // Asked all the same, so that a helper can say so.
        ...(!forOther && { relation: 'self' as const }),
        village,
        // Where somebody else lives is asked, whatever code was scanned; a cadre has just chosen it.
        villageKnown: village !== undefined && (!forOther || onBehalf !== undefined),
        // A scanned code may be another village's than the last time.
        ...(own && {
          ...own,
          village: village ?? own.village,
          villageKnown: true,
          // Who had no number may have one by now.
          personKnown: own.applicant.noIdNumber === undefined,
          filerKnown: true,
        }),
        ...(onBehalf && { filerKnown: true, relation: 'cadre', helper: onBehalf.helper }),
      });
    },
    claim(account) {
      const { draft, discard } = get();
      if (draft === undefined) return;
      if (draft.owner === undefined) keep({ ...draft, owner: account });
      else if (draft.owner !== account) discard();
    },
    answer(change) {
      const { draft } = get();
      if (draft) keep({ ...draft, ...change });
    },
    release() {
      forget(storageKeys.draft);
      set({ draft: undefined, kept: true, village: findStored(storageKeys.village, VillagePath) });
    },
    adopt: keep,
    setVillage(village) {
      store(storageKeys.village, village);
      set({ village });
      // On a slow line the scanned village may come only after a quick tap has begun the declaration.
      const { draft } = get();
      if (draft && !draft.village) get().answer({ village, villageKnown: !draft.forOther });
    },
    discard() {
      const attached = get().draft?.attachments ?? [];
      get().release();
      // What waits to be sent needs its file still.
      const waiting = new Set(uploadedFiles());
      for (const file of attached) if (!waiting.has(file.id)) void dropFile(file);
    },
  };
});
