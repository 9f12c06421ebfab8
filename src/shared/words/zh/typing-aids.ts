/** Words of what saves typing. */
import type { PickTrouble } from '../../contract/attachment';
import type { PlaceTrouble } from '../../contract/place';

export const typingAids = {
  filled: '填好了，不对就改。',
  demo: '演示系统：这是编好的，不是真的。',
  unlike: '跟您写的不一样',
  take: '换成这个',
  leave: '用我写的',
  allow: '去允许',
  phone: {
    ask: '用微信的手机号',
    asking: '正在取号码…',
    declined: '没有取号码，自己填就行。',
  },
  card: {
    ask: '拍身份证，自动填',
    words: '照片交给微信读一下，只取姓名和号码，读完就丢，不存。不拍也行。',
    asking: '正在读身份证…',
    again: '再拍一张',
    trouble: {
      too_many: '只读一张，请再选一次。',
      too_large: '这张太大，怎么压也压不小。换一张，或者自己填。',
      unreadable: '这张打不开。换一张，或者自己填。',
      refused: '没有同意用相机，就没打开。自己填就行。',
      denied: '没有允许用相机和相册。允许以后再点一次，或者自己填。',
      failed: '照片没有取到，请再试一次，或者自己填。',
    } satisfies Record<PickTrouble, string>,
  },
  place: {
    ask: '我在哪',
    words: '看一次手机在哪里，找出乡镇，村由您来选。位置交给地图服务换成地名，不存。',
    asking: '正在找位置…',
    found: (county: string, town: string) => `手机现在在${county}${town}。请在下面选村；家不在这里就改。`,
    countyOnly: (county: string) => `手机现在在${county}，哪个乡镇没找出来。请在下面选。`,
    trouble: {
      refused: '没有同意用位置，就没看。写村名找，或者一级一级选，都行。',
      denied: '没有允许用位置。允许以后再点一次，或者写村名找、一级一级选。',
      unsupported: '这里看不了位置。写村名找，或者一级一级选。',
      vague: '现在只找得到大概，分不出哪个乡镇。到屋外空处再点一次，或者自己选。',
      failed: '没有找到位置。再点一次，或者写村名找、一级一级选。',
    } satisfies Record<PlaceTrouble, string>,
  },
};
