import { callServer } from '../platform/server';
import type { ServerAid, TypingAids } from '../shared/contract/typing-aids';
import { useLoad } from '../ui';

let heard: TypingAids | undefined;
const ask = async () => (heard ??= await callServer('listTypingAids'));

/** Undefined while the server has not said that it has it; `demo`: what it says is invented. */
export function useOffered(aid: ServerAid): { demo: boolean } | undefined {
  const { data } = useLoad(ask, 'typing-aids');
  return data?.[aid] ? { demo: data.demo.includes(aid) } : undefined;
}
