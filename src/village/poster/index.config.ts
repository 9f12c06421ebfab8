export default definePageConfig({ navigationBarTitleText: '村里的海报' });
