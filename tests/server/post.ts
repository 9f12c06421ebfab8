/** The people of one place, and what each of them is told. */
import { randomUUID } from 'node:crypto';
import type { NewAction } from '../../src/shared/contract/case';
import type { Message } from '../../src/shared/contract/message';
import type { CaseProgress } from '../../src/shared/contract/progress';
import type { CaseActionType } from '../../src/shared/contract/workflow';
import { codes, Office, type Person } from './office';

export class Post extends Office {
  /** A minute after whatever was done before: an inbox is in the order of time. */
  override take(who: Person, caseId: string, type: CaseActionType, body?: object): Promise<CaseProgress> {
    this.server.passHours(1 / 60);
    return super.take(who, caseId, type, body);
  }

  /** An action to be sent more than once, on the version that stands. */
  async action(caseId: string, type: CaseActionType, body?: object): Promise<NewAction> {
    const basedOn = await this.version(caseId);
    return { id: randomUUID(), basedOn, type, body: body ?? this.bodyOf(type) } as NewAction;
  }

  async idOf(who: Person): Promise<string> {
    return (await this.server.call('whoAmI', {}, await this.token(who))).id;
  }

  /** Everything that somebody was told, newest first. */
  async inbox(who: Person): Promise<Message[]> {
    const token = await this.token(who);
    const found: Message[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.server.call('listMessages', { query: cursor ? { cursor } : {} }, token);
      found.push(...page.messages);
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  }

  /** What everyone was told of a case, oldest first. */
  async told(caseId: string): Promise<Partial<Record<Person, string[]>>> {
    const heard: Partial<Record<Person, string[]>> = {};
    for (const who of Object.keys(codes) as Person[]) {
      const own = (await this.inbox(who)).filter((message) => message.caseId === caseId);
      if (own.length > 0) heard[who] = own.map(({ kind }) => kind).reverse();
    }
    return heard;
  }
}
