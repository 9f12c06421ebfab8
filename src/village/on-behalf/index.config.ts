export default definePageConfig({ navigationBarTitleText: '代农户申报' });
