/** An objection while it is written, kept and sent; with a name or without one. */
import { useRef, useState } from 'react';
import { phoneOf } from '../../shared/base/text';
import { NoticeObjection } from '../../shared/contract/notice';
import { fieldProblems } from '../../shared/contract/problem';
import * as z from '../../shared/base/zod';
import { useOwnStatements, type OwnStatement } from '../../stores/own-statements';
import { useOwnWords } from '../../stores/own-words';
import { useProblems } from '../../ui';

export const Written = z.object({
  words: z.personal('health', z.string()),
  anonymous: z.boolean(),
  name: z.personal('identity', z.string()),
  phone: z.personal('contact', z.string()),
});
export type Written = z.infer<typeof Written>;

const Objection = NoticeObjection.omit({ id: true });
const nothing: Written = { words: '', anonymous: true, name: '', phone: '' };

function candidate({ words, anonymous, name, phone }: Written): object {
  return { words, ...(anonymous ? {} : { name, phone: phoneOf(phone) ?? '' }) };
}

export function useObjection(notice: string) {
  const kept = useOwnWords(`notice/${notice}`);
  const [written, setWritten] = useState((): Written => ({
    words: kept.find('words'),
    anonymous: kept.find('named') === '',
    name: kept.find('name'),
    phone: kept.find('phone'),
  }));
  /** As it is after what was just typed has been handed on. */
  const latest = useRef(written);
  const problems = useProblems();
  /** The server has one that was sent since the page was opened: without a name, or with one. */
  const [sent, setSent] = useState<{ anonymous: boolean }>();
  const { statements, noRoom, hand } = useOwnStatements('objectToNotice', notice, (_received, { body }) =>
    setSent({ anonymous: NoticeObjection.safeParse(body).data?.name === undefined }),
  );

  const write = (change: Partial<Written>) => {
    latest.current = { ...latest.current, ...change };
    setWritten(latest.current);
    const { words, anonymous, name, phone } = latest.current;
    for (const [field, typed] of Object.entries({ words, name, phone, named: anonymous ? '' : 'named' }))
      kept.keep(field, typed);
  };

  /** Whether it was taken over; what is wrong with it is said beside its field. */
  async function send(): Promise<boolean> {
    const typed = latest.current;
    const parsed = Objection.safeParse(candidate(typed));
    problems.show(parsed.error ? fieldProblems(parsed.error) : []);
    const { data } = parsed;
    if (!data) return false;
    setSent(undefined);
    if (!(await hand((statement) => ({ params: { notice }, body: { id: statement, ...data } }), { typed })))
      return false;
    kept.forget();
    latest.current = nothing;
    setWritten(nothing);
    return true;
  }

  return {
    written,
    write,
    at: problems.at,
    send,
    sent,
    statements,
    noRoom,
    /** What was refused is written on. */
    edit({ typed, why, onDrop }: OwnStatement) {
      const { data } = Written.safeParse(typed);
      if (!data) return;
      // Whoever leaves a name is taken however many come without one.
      if (why === 'notice.too_many_objections') data.anonymous = false;
      write(data);
      onDrop();
      // A full phone has room again.
      write(data);
    },
  };
}
export type ObjectionInHand = ReturnType<typeof useObjection>;
