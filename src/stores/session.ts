/** Who is signed in on this phone. */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { getLoginCode, insideWeChat } from '../platform/login';
import type { RouteName } from '../pages';
import { go, isShowing, pageOnTop, restart } from '../platform/navigation';
import { onSignal } from '../platform/network';
import { onChangedElsewhere } from '../platform/other-tabs';
import { callAs, callServer, NoConnection } from '../platform/server';
import { personalFamilies, personalKeys, storageKeys } from '../platform/storage-keys';
import { findStored, forget, forgetAll, store } from '../platform/storage';
import { Session, type Account, type Role, type RoleInArea } from '../shared/contract/session';
import * as z from '../shared/base/zod';
import { startSweeping, sweepFiles } from './attaching';
import { forgetStored } from './cached-read';
import { useComplaintDraft } from './complaints';
import { useDraft } from './draft';
import { startDraftSync, useDraftSync } from './draft-sync';
import { startDroppingDenied } from './denied';
import { startOutgoing, useOutgoing } from './outgoing';
// Says how actions go out; what waits may be one, whether its page is open or not.
import './pending-actions';
import { findPendingDeclarations, releaseHandedOver } from './pending-declarations';
import { usePrivacy } from './privacy';
import { useSettings } from './settings';
import { startUploads, useUploads } from './uploads';

interface SessionState {
  session?: Session;
  /** With a code from WeChat, or of a demo person. */
  signIn(code: string): Promise<Account>;
  /** What the server now says of who is signed in: their name and roles. */
  keepAccount(account: Account): void;
  /** The same where the code that was entered may have made them another account, which the session is of since. */
  become(account: Account): void;
  /** Clears what was personal from the phone and ends the session. */
  signOut(): void;
}

/** Takes one person's things from the phone; a draft may be the next one's own, and is looked at by itself. */
function clearPersonal(): void {
  personalKeys.filter((key) => key !== storageKeys.draft).forEach(forgetStored);
  personalFamilies.forEach(forgetAll);
  useDraftSync.getState().clear();
  void usePrivacy.getState().reread();
  useComplaintDraft.setState({ draft: undefined });
  useDraft.setState({ village: undefined });
}

export const useSession = create<SessionState>()((set, get) => ({
  session: findStored(storageKeys.session, Session),
  async signIn(code) {
    const session = await callServer('signIn', { body: { code } });
    const { id } = session.account;
    const last = findStored(storageKeys.account, z.uuid());
    if (last !== undefined && last !== id) clearPersonal();
    useDraft.getState().claim(id);
    useOutgoing.getState().claim(id);
    if (last !== undefined && last !== id) void sweepFiles();
    store(storageKeys.account, id);
    store(storageKeys.session, session);
    set({ session });
    void useOutgoing.getState().flush();
    void useUploads.getState().flush();
    void useDraftSync.getState().sync();
    return session.account;
  },
  keepAccount(account) {
    const { session } = get();
    if (session?.account.id !== account.id || JSON.stringify(session.account) === JSON.stringify(account)) return;
    const next = { ...session, account };
    store(storageKeys.session, next);
    set({ session: next });
  },
  become(account) {
    const { session } = get();
    if (!session || session.account.id === account.id) return get().keepAccount(account);
    clearPersonal();
    const next = { ...session, account };
    store(storageKeys.account, account.id);
    store(storageKeys.session, next);
    set({ session: next });
    void useDraftSync.getState().sync();
  },
  signOut() {
    // The call has the token as soon as it is begun, and nothing waits for it: without a signal the
    // phone is cleared all the same, and the server's session ends by itself.
    callServer('signOut').catch(() => undefined);
    const { session } = get();
    set({ session: undefined });
    clearPersonal();
    useOutgoing.getState().clear(session?.account.id);
    useUploads.getState().clear(session?.account.id);
    useDraft.getState().discard();
    void sweepFiles();
  },
}));

useSession.subscribe(({ session }, before) => {
  if (session?.account.id !== before.session?.account.id) useOutgoing.getState().reread();
});

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
  if (key === storageKeys.draft && removed) {
    useDraft.getState().discard();
    if (isShowing('declare')) void restart('home');
  }
});

releaseHandedOver();
startOutgoing();
startUploads();
startDroppingDenied(() => useSession.getState().session?.account.roles.map(({ role }) => role) ?? []);
startSweeping();
startDraftSync();

/** Opens the sign-in page, once however many calls were refused. */
function askToSignIn(): void {
  if (!isShowing('signIn')) void go('signIn');
}

/**
 * Whether somebody is signed in by the time it returns. Inside WeChat it happens by itself;
 * elsewhere the sign-in page opens and the caller comes back later, unless they have gone elsewhere meanwhile.
 * Throws `NoConnection`.
 */
export async function ensureSignedIn(): Promise<boolean> {
  if (useSession.getState().session) return true;
  const asking = pageOnTop();
  if (insideWeChat && (await signInByWeChat())) return true;
  if (pageOnTop() === asking) askToSignIn();
  return false;
}

// What waits for a sign-in goes out as soon as one can be had without asking the person.
onSignal(() => {
  const waits = findPendingDeclarations().some(({ owner }) => owner === undefined);
  if (waits && insideWeChat && !useSession.getState().session) signInByWeChat().catch(() => undefined);
});

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

/** Asks the server for one's own name and roles: an administrator may have changed them since the sign-in. */
export async function refreshAccount(): Promise<void> {
  useSession.getState().keepAccount(await callServer('whoAmI'));
}

/** Where each role works. */
const workbenchOf = {
  village_cadre: 'officeCases',
  first_secretary: 'queue',
  township_reviewer: 'officeCases',
  county_officer: 'officeCases',
  city_supervisor: 'officeCases',
  province_reader: 'officeCases',
  department_officer: 'officeCases',
  administrator: 'adminAccounts',
} as const satisfies Record<Role, RouteName>;

export interface Workbench {
  page: (typeof workbenchOf)[Role];
  /** Those of the account's roles that work there; at least one. */
  roles: RoleInArea[];
}

/** The pages where someone works, in the order of their roles; none for a villager. */
export function workbenchesOf(account: Account | undefined): Workbench[] {
  const found = new Map<Workbench['page'], RoleInArea[]>();
  for (const each of account?.roles ?? []) {
    const page = workbenchOf[each.role];
    found.set(page, [...(found.get(page) ?? []), each]);
  }
  return [...found].map(([page, roles]) => ({ page, roles }));
}

/** The list of cases that an account works from; none for who works with no case. */
export function findList(account: Account): 'queue' | 'officeCases' | undefined {
  const lists = workbenchesOf(account).map(({ page }) => page);
  return lists.find((page) => page === 'queue' || page === 'officeCases');
}

/** One's own workbenches, as known and then as the server says. */
export function useWorkbenches(): Workbench[] {
  const account = useAccount();
  const id = account?.id;
  useEffect(() => {
    // Without a signal one goes on with what is known.
    if (id !== undefined) refreshAccount().catch(() => undefined);
  }, [id]);
  return useMemo(() => workbenchesOf(account), [account]);
}
