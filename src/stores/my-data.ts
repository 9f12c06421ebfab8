/** All that is held about who is signed in, as the server last told; readable without a signal. */
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { MyData, type DeclarationData } from '../shared/contract/rights';
import { cachedRead } from './cached-read';

/** `takenAt` says how old it is. */
export const myData = cachedRead<MyData>({
  key: storageKeys.myData,
  schema: MyData,
  ask: () => callServer('getMyData'),
});

/** What the server has just said of one part. */
export const changeMyData = (change: (data: MyData) => Partial<MyData>): void =>
  myData.change(undefined, (data) => ({ ...data, ...change(data) }));

/** One declaration in it changed. */
export function takeDeclaration(id: string, change: (declaration: DeclarationData) => Partial<DeclarationData>): void {
  changeMyData(({ declarations }) => ({
    declarations: declarations.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
  }));
}
