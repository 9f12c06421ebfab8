export default definePageConfig({ navigationBarTitleText: '一个版本' });
