/** Who is signed in on this phone. */
import { create } from 'zustand';
import { getLoginCode, insideWeChat } from '../platform/login';
import { go, isShowing, restart } from '../platform/navigation';
import { onChangedElsewhere } from '../platform/other-tabs';
import { callAs, callServer, NoConnection } from '../platform/server';
import { personalKeys, storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { Session, type Account, type Role } from '../shared/session';
import * as z from '../shared/zod';
import { useDraft } from './draft';
import { useMine } from './mine';
import { useSettings } from './settings';

interface SessionState {
  session?: Session;
  /** With a code from WeChat, or of a demo person. */
  signIn(code: string): Promise<Account>;
  /** Clears what was personal from the phone and ends the session. */
  signOut(): void;
}

/** Takes one person's things from the phone; a draft may be the next one's own, and is looked at by itself. */
function clearPersonal(): void {
  personalKeys.filter((key) => key !== storageKeys.draft).forEach(forget);
  useMine.getState().clear();
  useDraft.setState({ village: undefined });
}

export const useSession = create<SessionState>()((set) => ({
  session: findStored(storageKeys.session, Session),
  async signIn(code) {
    const session = await callServer('signIn', { body: { code } });
    const { id } = session.account;
    const last = findStored(storageKeys.account, z.uuid());
    if (last !== undefined && last !== id) clearPersonal();
    useDraft.getState().claim(id);
    store(storageKeys.account, id);
    store(storageKeys.session, session);
    set({ session });
    return session.account;
  },
  signOut() {
    // The call has the token as soon as it is begun, and nothing waits for it: without a signal the
    // phone is cleared all the same, and the server's session ends by itself.
    callServer('signOut').catch(() => undefined);
    set({ session: undefined });
    clearPersonal();
    useDraft.getState().discard();
  },
}));

callAs({
  token: () => useSession.getState().session?.token,
  locale: () => useSettings.getState().locale,
  sessionLost() {
    forget(storageKeys.session);
    useSession.setState({ session: undefined });
    askToSignIn();
  },
});

// Another tab signed out, or somebody else in: this one doesn't go on as the person who left.
onChangedElsewhere((key, removed) => {
  if (key === storageKeys.session) useSession.setState({ session: findStored(storageKeys.session, Session) });
  if (key === storageKeys.mine && removed) useMine.getState().clear();
  if (key === storageKeys.draft && removed) {
    useDraft.getState().discard();
    if (isShowing('declare')) void restart('home');
  }
});

/** Opens the sign-in page, once however many calls were refused. */
function askToSignIn(): void {
  if (!isShowing('signIn')) void go('signIn');
}

/**
 * Whether somebody is signed in by the time it returns. Inside WeChat it happens by itself;
 * elsewhere the sign-in page opens and the caller comes back later. Throws `NoConnection`.
 */
export async function ensureSignedIn(): Promise<boolean> {
  if (useSession.getState().session) return true;
  if (insideWeChat && (await signInByWeChat())) return true;
  askToSignIn();
  return false;
}

async function signInByWeChat(): Promise<boolean> {
  const { gateway } = await callServer('signInWays');
  if (gateway !== 'wechat') return false;
  try {
    await useSession.getState().signIn(await getLoginCode());
    return true;
  } catch (error) {
    if (error instanceof NoConnection) throw error;
    return false;
  }
}

export const useAccount = (): Account | undefined => useSession((state) => state.session?.account);

/** The page where someone in a staff role works; undefined for a villager. */
export function findWorkbench(account: Account | undefined): 'queue' | 'countyCases' | undefined {
  const role: Role | undefined = account?.roles[0]?.role;
  if (role === undefined) return undefined;
  return role === 'first_secretary' ? 'queue' : 'countyCases';
}
