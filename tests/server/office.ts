/** The people of one place taking a household through the procedure over HTTP, as their screens would. */
import { randomUUID } from 'node:crypto';
import { sweep } from '../../mock-server/cases/sweep';
import type { NewActionInput } from '../../src/shared/contract/case';
import type { NewDeclaration } from '../../src/shared/contract/declaration';
import type { Problem } from '../../src/shared/contract/problem';
import type { CaseProgress } from '../../src/shared/contract/progress';
import { chinaDay, addDays } from '../../src/shared/base/china-time';
import type { CaseActionType } from '../../src/shared/contract/workflow';
import { articleHousehold, confirmBody, inventedVisit } from '../people';
import type { TestServer } from './harness';

/** Demo people by what they are in 观风海镇 of 威宁; the others are elsewhere. */
export const codes = {
  villager: 'demo-villager-weining',
  neighbour: 'demo-villager-nayong',
  cadre: 'demo-cadre-weining',
  secretary: 'demo-secretary-weining',
  township: 'demo-township-guanfenghai',
  county: 'demo-county-weining',
  city: 'demo-city-bijie',
  province: 'demo-province-guizhou',
  department: 'demo-department-weining',
  administrator: 'demo-admin-guizhou',
  elsewhere: 'demo-secretary-rongjiang',
} as const;
export type Person = keyof typeof codes;

export class Office {
  private readonly tokens = new Map<Person, string>();
  constructor(readonly server: TestServer) {}

  async token(who: Person): Promise<string> {
    const known = this.tokens.get(who) ?? (await this.server.signIn(codes[who]));
    this.tokens.set(who, known);
    return known;
  }

  /** @returns the case's id */
  async file(changes: Partial<NewDeclaration> = {}): Promise<string> {
    const body = articleHousehold(changes);
    const token = await this.token('villager');
    await this.server.call('fileDeclaration', { body }, token);
    return (await this.server.call('getMyDeclaration', { params: { id: body.id } }, token)).progress.caseId;
  }

  /** The case's version as it stands. */
  async version(caseId: string): Promise<number> {
    return (await this.server.call('getCase', { params: { caseId } }, await this.token('county'))).version;
  }

  private async request(caseId: string, type: CaseActionType, body: object | undefined) {
    const basedOn = await this.version(caseId);
    return {
      params: { caseId },
      body: { id: randomUUID(), basedOn, type, body: body ?? this.bodyOf(type) } as NewActionInput,
    };
  }

  async take(who: Person, caseId: string, type: CaseActionType, body?: object): Promise<CaseProgress> {
    return this.server.call('takeAction', await this.request(caseId, type, body), await this.token(who));
  }

  async refused(who: Person, caseId: string, type: CaseActionType, body?: object): Promise<Problem> {
    return this.server.refused('takeAction', await this.request(caseId, type, body), await this.token(who));
  }

  /** Lets the clock do its part; fails when a case's timer does. */
  sweep(): Promise<number> {
    return sweep(this.server.services, (_id, error) => {
      throw error;
    });
  }

  /** The day now, in China. */
  get today(): string {
    return chinaDay(this.server.services.now().toISOString());
  }

  /** A body that would do, said today. */
  bodyOf(type: CaseActionType): object {
    const reason = '理由写在这里。';
    const measure = 'a3bb189e-8bf9-4c44-9beb-1d1f3c2f4f10';
    const bodies: Record<CaseActionType, object> = {
      accept: { village: '520526107001' },
      move: { village: '520526107202', reason },
      confirm: confirmBody(this.today),
      find_not_established: { visitedOn: this.today, reason },
      ask_more: { question: '在哪个医院？' },
      supply: { answer: '县医院。' },
      add_information: { words: '又住院了。' },
      deliberate: {
        heldOn: this.today,
        entitled: 40,
        present: 30,
        votesFor: 28,
        votesAgainst: 0,
        abstained: 2,
        minutes: reason,
      },
      decline: { reason },
      answer_objection: { objection: measure, finding: reason },
      pass_review: { opinion: '同意。' },
      approve: { category: 'sudden_difficulty', opinion: '同意。' },
      send_back: { reason },
      withdraw: {},
      object: { objection: '药费没有算。' },
      uphold: { reason },
      merge: { into: measure, reason },
      give_emergency_help: { givenOn: this.today, amount: 2000, what: '棉被和米。' },
      call_back: { declaration: measure, answer: 'agreed' },
      agree_measure: {
        measure,
        kind: 'health',
        department: 'medical_insurance',
        dueOn: addDays(this.today, 20),
        lateBecause: '要等结算。',
        what: '二次报销。',
      },
      deliver_measure: { measure, deliveredOn: this.today, what: '已到账。' },
      confirm_measure: { measure },
      deny_measure: { measure, remark: '卡里没有进账。' },
      propose_elimination: {
        visit: inventedVisit({ on: this.today, head: '赵小满', people: 5, wage: 62_000, findings: '好了。' }),
        stableSince: addDays(this.today, -200),
        spendingSolved: true,
        mode: 'assistance',
      },
      disagree_elimination: { reason },
      approve_elimination: { opinion: '同意。' },
      relapse: { reason },
      confirm_split: { reason },
      urge: { note: '请尽快办。' },
      take_over: { reason },
      propose_correction: { action: randomUUID(), category: 'marginal', reason },
      countersign_correction: { proposal: randomUUID() },
      refuse_correction: { proposal: randomUUID(), reason },
    };
    return bodies[type];
  }

  /** The next working day's morning, or so many days on. */
  passDays(days: number): void {
    this.server.passHours(24 * days);
    this.tokens.clear();
  }

  async toNotice(changes: Partial<NewDeclaration> = {}): Promise<string> {
    const caseId = await this.file(changes);
    await this.take('secretary', caseId, 'confirm');
    await this.take('cadre', caseId, 'deliberate');
    return caseId;
  }

  async toApproval(changes: Partial<NewDeclaration> = {}): Promise<string> {
    const caseId = await this.toNotice(changes);
    this.passDays(6);
    await this.sweep();
    await this.take('township', caseId, 'pass_review');
    return caseId;
  }

  async toMonitored(changes: Partial<NewDeclaration> = {}): Promise<string> {
    const caseId = await this.toApproval(changes);
    await this.take('county', caseId, 'approve');
    return caseId;
  }

  async toHelped(changes: Partial<NewDeclaration> = {}): Promise<string> {
    const caseId = await this.toMonitored(changes);
    await this.take('township', caseId, 'agree_measure');
    await this.take('department', caseId, 'deliver_measure');
    return caseId;
  }
}
