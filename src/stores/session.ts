/** Who is signed in on this phone. */
import { create } from 'zustand';
import { getLoginCode, insideWeChat } from '../platform/login';
import { go, isShowing } from '../platform/navigation';
import { callAs, callServer, NoConnection } from '../platform/server';
import { personalKeys, storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { Session, type Account, type Role } from '../shared/session';
import { useDraft } from './draft';
import { useMine } from './mine';
import { useSettings } from './settings';

interface SessionState {
  session?: Session;
  /** With a code from WeChat, or of a demo person. */
  signIn(code: string): Promise<Account>;
  /** Ends the session here and there, and clears what was personal from the phone. */
  signOut(): Promise<void>;
}

export const useSession = create<SessionState>()((set, get) => ({
  session: findStored(storageKeys.session, Session),
  async signIn(code) {
    const session = await callServer('signIn', { body: { code } });
    if (session.account.id !== get().session?.account.id) useMine.getState().clear();
    store(storageKeys.session, session);
    set({ session });
    return session.account;
  },
  async signOut() {
    // The phone is cleared even when the server can't be told: its session then ends by itself.
    await callServer('signOut').catch(() => undefined);
    personalKeys.forEach(forget);
    set({ session: undefined });
    useMine.getState().clear();
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
