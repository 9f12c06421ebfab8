export default definePageConfig({ navigationBarTitleText: '找农户' });
