export default definePageConfig({ navigationBarTitleText: '一位人员' });
