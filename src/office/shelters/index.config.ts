export default definePageConfig({ navigationBarTitleText: '临时安置点' });
