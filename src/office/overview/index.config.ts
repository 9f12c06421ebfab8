// In a browser a pulled page only bounces; there the page has its own button.
export default definePageConfig({
  navigationBarTitleText: '总览',
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
  backgroundColor: '#F5F3EC',
  backgroundTextStyle: 'dark',
});
