/** How much waits for who is signed in, as the server last told. */
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { TodoCounts } from '../shared/contract/todo-counts';
import { cachedRead } from './cached-read';

export const todoCounts = cachedRead<TodoCounts>({
  key: storageKeys.work,
  schema: TodoCounts,
  ask: () => callServer('countWork'),
});
