/** Whether the person has agreed to the privacy terms, and where they are being asked just now. */
import { create } from 'zustand';
import { pageOnTop } from '../platform/navigation';
import { onChangedElsewhere } from '../platform/other-tabs';
import { askPrivacyBy, dropPrivacyAgreed, isPrivacyAgreed, keepPrivacyAgreed } from '../platform/privacy';
import { storageKeys } from '../platform/storage-keys';
import type { PrivateUse } from '../shared/contract/privacy';

export interface PrivacyQuestion {
  /** The page that asks: it takes the question with it when it goes. */
  page: string;
  what: PrivateUse;
  agree(): void;
  refuse(): void;
}

interface PrivacyState {
  /** Undefined until WeChat has said so. */
  agreed?: boolean;
  asked?: PrivacyQuestion;
  /** Asks on the page on top; what was asked before without an answer counts as refused. */
  ask(what: PrivateUse): Promise<boolean>;
  /** Without being asked, or in answer to what is. */
  agree(): void;
  /** Takes the agreement back, where the phone keeps it. */
  recall(): void;
  /** Looks again at what is kept. */
  reread(): Promise<void>;
}

export const usePrivacy = create<PrivacyState>()((set, get) => ({
  ask(what) {
    get().asked?.refuse();
    return new Promise((resolve) => {
      const end = (agreed: boolean) => {
        // A tap on a sheet that is just going answers nothing.
        if (get().asked !== question) return;
        if (agreed) keepPrivacyAgreed();
        set({ agreed, asked: undefined });
        resolve(agreed);
      };
      const question = { page: pageOnTop(), what, agree: () => end(true), refuse: () => end(false) };
      set({ asked: question });
    });
  },
  agree() {
    const { asked } = get();
    if (asked) return asked.agree();
    keepPrivacyAgreed();
    set({ agreed: true });
  },
  recall() {
    dropPrivacyAgreed();
    set({ agreed: false });
  },
  async reread() {
    set({ agreed: await isPrivacyAgreed() });
  },
}));

askPrivacyBy((what) => usePrivacy.getState().ask(what));
onChangedElsewhere((key) => {
  if (key === storageKeys.privacy) void usePrivacy.getState().reread();
});
void usePrivacy.getState().reread();
