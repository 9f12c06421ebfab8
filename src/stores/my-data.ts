/** All that is held about who is signed in, as the server last told; readable without a signal. */
import { create } from 'zustand';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { MyData, type DeclarationData } from '../shared/contract/rights';
import { useSession } from './session';

interface MyDataState {
  /** Undefined before the first time; `takenAt` says how old it is. */
  data?: MyData;
  load(): Promise<void>;
  /** What the server has just said of one part. */
  take(change: (data: MyData) => Partial<MyData>): void;
}

export const useMyData = create<MyDataState>()((set, get) => {
  const keep = (data: MyData) => {
    store(storageKeys.myData, data);
    set({ data });
  };
  return {
    data: findStored(storageKeys.myData, MyData),
    load: async () => keep(await callServer('getMyData')),
    take(change) {
      const { data } = get();
      if (data) keep({ ...data, ...change(data) });
    },
  };
});

// The session does not know this store: a first screen would have to load every schema that is in it.
useSession.subscribe(({ session }, before) => {
  if (session?.account.id !== before.session?.account.id) useMyData.setState({ data: undefined });
});

/** One declaration in it changed. */
export function takeDeclaration(id: string, change: (declaration: DeclarationData) => Partial<DeclarationData>): void {
  useMyData.getState().take(({ declarations }) => ({
    declarations: declarations.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
  }));
}
