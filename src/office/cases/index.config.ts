// In a browser a pulled page only bounces; there the list has its own button.
export default definePageConfig({
  navigationBarTitleText: '名单',
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
  backgroundColor: '#F5F3EC',
  backgroundTextStyle: 'dark',
});
