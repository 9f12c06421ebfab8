export default definePageConfig({ navigationBarTitleText: '贵州防贫申报' });
