export default definePageConfig({ navigationBarTitleText: '别人替我报的' });
