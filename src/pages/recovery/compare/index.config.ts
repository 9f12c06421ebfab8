export default definePageConfig({ navigationBarTitleText: '换了手机，找回申报' });
