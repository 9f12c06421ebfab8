import type { DemoPerson } from '../src/shared/contract/session';
import { words } from '../src/shared/words/both';

/** What a newcomer reads when the server has started. */
export function welcome(address: string, people: readonly DemoPerson[]): string {
  const { role } = words['zh-CN'];
  const english = words.en.role;
  const lines = people.map(
    (person) => `  ${person.name}  ${role[person.role]} · ${person.area}  (${english[person.role]})`,
  );
  return [
    '',
    `贵州防贫申报  ${address}`,
    `  API: ${address}/docs   health: ${address}/healthz`,
    ...(lines.length > 0
      ? [
          '',
          '演示账号 demo people (choose one on the sign-in page):',
          ...lines,
          '',
          '先试试 try first: sign in as 赵小满, file a declaration (我要申报) for 七里半社区;',
          '  then sign in as 杨光明, find it in the queue (工作台) and write the visit; README leads on from there.',
        ]
      : []),
    '',
  ].join('\n');
}
