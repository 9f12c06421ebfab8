/** Words of speaking in place of typing. */
export const dictation = {
  ask: '说话，替我写',
  whoHears: '声音会交给浏览器或微信的语音服务变成字，我们不存录音。写出来的请看一遍再交。',
  begin: '开始说',
  listening: '正在听，说吧',
  stop: '说完了',
  trouble: {
    denied: '没有允许用话筒。允许以后再点一次，或者自己写。',
    unheard: '没听见说话。靠近一点再说，或者自己写。',
    failed: '这会儿听不成，可能没有网络。自己写就行。',
  },
};
