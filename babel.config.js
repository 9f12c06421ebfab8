// zod and other packages go to every phone as they are, in the language of these; our own code need not be older.
// Jest (NODE_ENV=test) reads this file too, without a platform; the preset then targets the running Node by itself.
const phones = process.env.TARO_ENV && { targets: { chrome: '80', ios: '13.4' } };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', ...phones }]],
};
