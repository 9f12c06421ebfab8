/** Goes over the whole register: what a sheet says of one household may be wrong because of another. */
import { momentOf, type Moment } from '../cases/moment';
import type { Elsewhere } from '../registers/checks/form';
import { openRegister, type RegisterContent } from '../registers/content';
import { inTransaction, type Services } from '../services';
import { listRegisterAfter, putFindings } from '../store/findings';
import { foundIn, householdOf } from './household';

const AT_ONCE = 100;

async function* register({ db, sealing }: Services): AsyncGenerator<{ id: string; content: RegisterContent }[]> {
  for (let after: string | undefined; ;) {
    const rows = await listRegisterAfter(db, after, AT_ONCE);
    if (rows.length === 0) return;
    yield rows.map((row) => ({ id: row.householdId, content: openRegister(sealing, row) }));
    after = rows.at(-1)?.householdId;
  }
}

const CARD = 18;
/** Numbers and phones as no more than keyed hashes, with the household that has each, or that several have. */
class Owners {
  private readonly owners = new Map<string, string | undefined>();

  constructor(private readonly moment: Pick<Moment, 'sealing'>) {}

  private indexOf(kind: 'number' | 'phone', said: string): string {
    return this.moment.sealing.blindIndex(`register-${kind}`, kind === 'number' ? said.slice(0, CARD) : said);
  }

  add(id: string, { members }: RegisterContent): void {
    for (const { values } of members)
      for (const [kind, said] of [
        ['number', values.id_no],
        ['phone', values.member_phone],
      ] as const) {
        if (typeof said !== 'string' || said === '') continue;
        const index = this.indexOf(kind, said);
        const owner = this.owners.get(index);
        this.owners.set(index, owner === undefined && !this.owners.has(index) ? id : owner === id ? id : undefined);
      }
  }

  elsewhere(id: string): Elsewhere {
    const isElsewhere = (kind: 'number' | 'phone') => (said: string) => {
      const index = this.indexOf(kind, said);
      return this.owners.has(index) && this.owners.get(index) !== id;
    };
    return { hasNumber: isElsewhere('number'), hasPhone: isElsewhere('phone') };
  }
}

/** @returns how many households were looked at */
export async function checkRegister(services: Services): Promise<number> {
  const moment = momentOf(services);
  const owners = new Owners(moment);
  for await (const batch of register(services)) for (const { id, content } of batch) owners.add(id, content);
  let households = 0;
  for await (const batch of register(services)) {
    const found = batch.map(({ id, content }) =>
      foundIn(moment.sealing, id, content, householdOf(moment, content, owners.elsewhere(id))),
    );
    await inTransaction(services, ({ db }) => putFindings(db, found, moment.at));
    households += batch.length;
  }
  return households;
}
