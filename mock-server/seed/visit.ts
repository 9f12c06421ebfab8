/** An invented verification visit, whole enough for every rule about one. */
import { addDays, addMonths, type ChinaDay } from '../../src/shared/base/china-time';
import type { Visit } from '../../src/shared/contract/visit';
import { inventedIdNumber } from './people';

interface VisitFacts {
  on: ChinaDay;
  head: string;
  /** How many people live there; the third and later ones are children at school. */
  people: number;
  /** Yuan a year that the household earns by wages. */
  wage: number;
  selfPaid?: number;
  findings: string;
  /** Makes the head's identity number, which is nobody's. */
  sequence?: number;
}

/** A few strokes, as a finger draws them. */
const signature = [
  [200, 300, 500, 280, 800, 320],
  [480, 150, 500, 500, 460, 850],
];

const birthOf = (index: number, on: ChinaDay): ChinaDay =>
  index < 2 ? addMonths(on, -12 * (46 - 2 * index)) : addMonths(on, -12 * (16 - 2 * Math.min(index, 6)));

export function inventedVisit({ on, head, people, wage, selfPaid = 0, findings, sequence }: VisitFacts): Visit {
  const family = [head, '韦阿妹', '潘小一', '潘小二', '潘小三', '潘小四', '潘小五', '潘小六'];
  return {
    visitedOn: on,
    visitors: [{ name: '杨光明' }, { name: '安秀兰' }],
    members: Array.from({ length: people }, (_, index) => ({
      name: family[index % family.length] ?? head,
      relation: index === 0 ? 'head' : index === 1 ? 'spouse' : 'child',
      birthDate: addDays(birthOf(index, on), index),
      ...(index === 0 && sequence !== undefined ? { idNumber: inventedIdNumber(sequence) } : {}),
      health: index === 1 ? 'chronic' : 'healthy',
      school: index < 2 ? 'none' : 'compulsory',
      work: index === 0 ? 'able' : index === 1 ? 'weak' : 'none',
    })),
    incomes: { wage, business: 3_000, property: 0, transfer: 1_200, businessCost: 900, insurancePaid: 0, selfPaid },
    assurances: {
      food: { safe: true },
      clothes: { safe: true },
      schooling: { safe: true },
      medical: { safe: true },
      housing: { safe: true },
      water: { safe: true },
    },
    assets: [],
    authorizations: [
      { member: 0, signature },
      ...(people > 1 ? [{ member: 1, unsigned: '在县医院住院，出院后补签' }] : []),
    ],
    findings,
    readBack: true,
  };
}
