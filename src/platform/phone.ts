import Taro from '@tarojs/taro';

/** Opens the dialler with the number; the person still has to press call. */
export function callPhone(phoneNumber: string): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${phoneNumber}`;
    return;
  }
  // Rejected when the person changes their mind, which is no failure.
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
