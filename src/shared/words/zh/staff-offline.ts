/** Words of a case that is read without a signal. */
import { apart } from './spacing';

export const offline = {
  title: (age: string) => apart(`现在连不上网，这是${age}的内容`),
  words: '可以照着看、照着写。写好先存在手机里，有信号就自动交上去；写了一半的也会留着。',
  older: (age: string) => apart(`这是${age}的内容，正在取新的…`),
  again: '再试一次',
  asking: '正在连…',
};
