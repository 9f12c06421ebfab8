export default definePageConfig({ navigationBarTitleText: '投诉或建议' });
