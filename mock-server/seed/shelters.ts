/** Invented shelters around the demo's villages, so that 今晚没有安全的地方睡 leads somewhere. */
import type { Services } from '../services';
import { addShelter } from '../store/shelters';

const shelters = [
  {
    id: '6b0c2f5e-52a1-4a6c-9d3a-1c7f00000001',
    villageCode: '520526107001',
    name: '七里半社区活动室',
    address: '社区居委会一楼，篮球场旁边',
    phone: '0857-0000201',
    places: 40,
  },
  {
    id: '6b0c2f5e-52a1-4a6c-9d3a-1c7f00000002',
    villageCode: '520526107202',
    name: '观风海镇中心小学',
    address: '镇上赶集的那条街，卫生院对面',
    phone: '0857-0000202',
    places: 120,
  },
];

export async function seedShelters({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  for (const shelter of shelters)
    await addShelter(db, { ...shelter, open: true, version: 1, changedAt: now(), changedBy: null });
}
