// Jest (NODE_ENV=test) reads this file too; the preset then targets the running Node by itself.
// zod and other packages go to a browser as they are, in the language of these; our own code need not be older.
const browsers = process.env.TARO_ENV === 'h5' && { targets: { chrome: '80', ios: '13.4' } };

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', ...browsers }]],
};
