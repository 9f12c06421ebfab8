export default definePageConfig({ navigationBarTitleText: '预警准不准' });
