/** Words of the privacy terms: what is asked for, why, who sees it, how long it stays, and what one can do. */
import type { PrivateUse } from '../../privacy';

export const privacy = {
  title: '隐私说明',
  link: '您的信息怎么用',
  linkWords: '用哪些、给谁看、留多久、找谁问',
  agreed: '已同意',
  notAgreed: '还没同意',
  sheet: {
    title: '先跟您说清楚，再请您点头',
    uses: {
      answers: '下面要写名字、电话、身份证号和家里的难处。写这些，是为了能找到您、上门看看、安排帮扶。',
      photos: '要打开相机或相册。只拿您自己选的照片，用来让人看清楚出了什么事。',
      voice: '要打开话筒。只在您按着说话的时候录，录的给办事的人听。',
      clipboard: '要把这一段字放进手机的剪贴板，好让您贴到别处。',
    } satisfies Record<PrivateUse, string>,
    who: (roles: string) => `只给办这件事的人看：${roles}。不卖，不做广告。`,
    refusing: '不同意也行：看进度、看公示、打电话都照样用。以后想同意，在“设置”里点。',
    more: '看完整的隐私说明',
    contract: '看微信里的隐私保护指引',
    no: '不同意',
    yes: '同意',
  },
  gate: {
    title: '您还没有同意，这一页先不填',
    words: (hotline: string) => `填好的都在。不想在手机上写，打 ${hotline}，或者找第一书记当面说，一样能办。`,
    call: (hotline: string) => `打 ${hotline}`,
    look: '看说明再决定',
  },
  lead: '您的情况只用来帮您，只给办事的人看。',
  read: '读给我听',
  stop: '停下',
  sections: {
    what: {
      title: '什么时候，用什么，为什么',
      lines: [
        '登录：微信给的一个编号，用来认出是您。看不到您的微信名、头像和聊天。',
        '申报：名字、电话、身份证号、家里的难处。用来找到您、上门看、安排帮扶。',
        '病情、花钱和挣钱的情况：另外单独问您，您点头才报。',
        '照片和语音：您自己加的才有，不加也行。照片里藏着的地点和时间，收到时就去掉。',
        '上门时：家里有谁、收入、住房、喝水、上学。当面问，写完念给您听，您签字才算。',
        '孩子的事由家长来说。没满 14 岁的，要家长同意。',
        '提醒：您点了同意，才往您的微信发。',
      ],
    },
    never: {
      title: '这些不用',
      lines: [
        '不跟着您定位，不看通讯录，不看别的照片。',
        '不卖给别人，不做广告，不给银行。',
        '不让电脑来决定帮不帮您。',
      ],
    },
    who: {
      title: '谁能看',
      lines: (roles: string, others: string) => [
        `能看您写的和说的：${roles}。只看自己管的地方，别处的看不了。`,
        `只看办到哪一步、看不到病情的：${others}。名字也遮着。部门还能看要它办的那一件。`,
        '每一步是谁办的，系统都记着，改不了。',
        '公示只写户主的名字、村和结果，不写身份证号、电话、病名。',
      ],
    },
    kept: {
      title: '放在哪里，放多久',
      lines: [
        '没报上去的，放在您手机里。退出登录就清掉。',
        '报上去的，锁起来存（加密），偷走了也打不开。',
        '报了什么、怎么办的，按档案的规定留着，以后对得上。您要求删的，能删就删；必须留的，会告诉您是哪些、为什么。',
      ],
    },
    rights: {
      title: '您可以',
      lines: [
        '看：进度里有您报过的每一件和每一步。',
        '改：写错了，点“补充”或者告诉第一书记。',
        '不再同意：随时可以，跟第一书记说，或者打电话。已经办完的不受影响。',
        '要求删除：打电话，或者去乡镇说。',
        '提意见：不满意就说，没有人会为难您。',
      ],
    },
    ask: { title: '有不明白的', lines: (hotline: string) => [`打 ${hotline}，有人听、有人答。`] },
  },
  call: (hotline: string) => `打 ${hotline}`,
  version: (version: string, day: string) => `第 ${version} 版，从 ${day}起用。意思变了会再问您一次。`,
  status: {
    agreed: '您已经同意了。',
    not: '您还没有同意。要写名字、加照片、录音的时候会再问您。',
    agree: '我同意',
    takeBack: '不再同意',
    takeBackTitle: '不再同意？',
    takeBackWords: '以后写名字、加照片、录音时会再问您。已经报上去的照样办。',
    takeBackYes: '不再同意',
    inWeChat: '要收回，在微信“最近使用的小程序”里把这个小程序删掉。',
  },
};
