export default definePageConfig({ navigationBarTitleText: '代班、离任' });
