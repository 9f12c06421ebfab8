/** An identity card's photo on its way to be read: it is kept neither here nor there. */
import type { ApiReply } from '../shared/contract/api';
import type { Source } from './files';
import { beginCall, replyOf } from './server';
import { sendSource } from './transfer';

/** @throws ServerProblem, NoConnection */
export async function sendCard(photo: Source): Promise<ApiReply<'readCard'>> {
  const call = await beginCall('readCard', {});
  const { statusCode, data } = await sendSource(call, photo);
  return replyOf(call, statusCode, data) as ApiReply<'readCard'>;
}
