/** The household that is helped, and those who take part, as the demo's seed knows them. */
import { idNumberCheck } from '../../src/shared/base/identity';

export const people = {
  villager: { name: '罗春生', code: 'demo-villager-nayong' },
  secretary: { name: '杨光明', code: 'demo-secretary-weining' },
  cadre: { name: '安秀兰', code: 'demo-cadre-weining' },
  township: { name: '马文君', code: 'demo-township-guanfenghai' },
  county: { name: '李清泉', code: 'demo-county-weining' },
  city: { name: '谢长林', code: 'demo-city-bijie' },
} as const;

export interface Household {
  head: string;
  headId: string;
  child: string;
  childId: string;
  phone: string;
}

/** Nobody's: the province's own code as area; the head born on the first day of 1900, the child in 2016. */
const invented = (birthday: string, sequence: string) => {
  const first17 = `520000${birthday}${sequence}`;
  return first17 + idNumberCheck(first17);
};

const household = (surname: string, index: number): Household => ({
  head: `${surname}小棠`,
  headId: invented('19000101', String(905 + index)),
  child: `${surname}小果`,
  childId: invented('20160301', String(905 + index)),
  phone: `0857-000012${3 + index}`,
});

/** A list masks all but the surname, so each has one that nobody else of the village has. */
export const households = [household('欧', 0), household('池', 1), household('阮', 2), household('缪', 3)] as const;
