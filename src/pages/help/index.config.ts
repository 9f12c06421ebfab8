export default definePageConfig({ navigationBarTitleText: '要多久？谁来定？' });
