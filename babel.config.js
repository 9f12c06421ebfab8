// Jest (NODE_ENV=test) reads this file too; the preset then targets the running Node by itself.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
};
