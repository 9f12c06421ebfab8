/** Words of asking for the agreement to the privacy terms; those of their page are its own (privacy-page.ts). */
import type { PrivateUse } from '../../contract/privacy';

export const privacy = {
  link: '您的信息怎么用',
  linkWords: '用哪些、给谁看、留多久、找谁问',
  dataLink: '我的信息',
  dataLinkWords: '看、下载、改、收回同意、要求删除',
  notAgreed: '还没同意',
  sheet: {
    title: '先跟您说清楚，再请您点头',
    uses: {
      answers:
        '下面要写名字、电话、身份证号和家里的难处。写这些，是为了能找到您、上门看看、安排帮扶。没填完的，锁好替您存一份，换手机能接着填，只有您自己打得开。',
      photos: '要打开相机或相册。只拿您自己选的照片，用来让人看清楚出了什么事。',
      card: '要打开相机或相册，拍一张身份证。交给微信读出姓名和号码，照片读完就丢，不存。',
      voice: '要打开话筒。只在您按着说话的时候录，录的给办事的人听。',
      dictation: '要打开话筒，把您说的变成字。只在您点了以后听，录音我们不存。',
      place: '要看一次手机在哪里，好标出家的位置，给上门的人找路。只在您点的时候看。',
      nearby: '要看一次手机在哪里，交给地图服务找出是哪个乡镇。只在您点的时候看，不存。',
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
};
