/** The register's people in the words in which a visit writes people down. */
import { birthdayIn, maskIdNumber } from '../../src/shared/base/identity';
import type { ShownMember } from '../../src/shared/contract/visit';
import type { RegisterContent, RegisterMember } from './content';

const relations: readonly [RegExp, ShownMember['relation']][] = [
  [/^户主$/, 'head'],
  [/^配偶$/, 'spouse'],
  [/孙/, 'grandchild'],
  [/^之(子|女|儿媳|女婿)/, 'child'],
  [/^之(父|母|岳|公公|婆婆)/, 'parent'],
  [/兄弟|姐妹/, 'sibling'],
];
const healths: readonly [RegExp, ShownMember['health']][] = [
  [/大病/, 'serious'],
  [/慢性/, 'chronic'],
  [/残疾/, 'disabled'],
];
const schools: readonly [RegExp, ShownMember['school']][] = [
  [/学前|学龄前/, 'preschool'],
  [/^(小学|[七八九]年级|初中)/, 'compulsory'],
  [/高中|中职/, 'senior'],
  [/大专|高职|本科|硕士|技师/, 'college'],
];
const works: readonly [RegExp, ShownMember['work']][] = [
  [/弱劳动力|半劳动力/, 'weak'],
  [/无劳动力|丧失/, 'none'],
];

const found = <Word>(table: readonly [RegExp, Word][], said: unknown, otherwise: Word): Word =>
  table.find(([pattern]) => typeof said === 'string' && pattern.test(said))?.[1] ?? otherwise;

function shownMember({ values, idNumber }: RegisterMember): ShownMember | undefined {
  const name = values.member_name;
  const birthDate = values.birth_date ?? (idNumber && birthdayIn(idNumber));
  if (typeof name !== 'string' || typeof birthDate !== 'string') return undefined;
  return {
    name,
    birthDate,
    relation: found(relations, values.relation_to_head, 'other'),
    health: found(healths, values.health_status, 'healthy'),
    school: found(schools, values.school_status, 'none'),
    work: found(works, values.labour_skill, 'able'),
    ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
  };
}

/** Those who can be told by name and age, identity numbers masked. */
export const registeredMembers = ({ members }: RegisterContent): ShownMember[] =>
  members.flatMap((member) => shownMember(member) ?? []);
