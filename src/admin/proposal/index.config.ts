export default definePageConfig({ navigationBarTitleText: '拟一个新版本' });
