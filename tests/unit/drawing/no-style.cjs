/** What a component imports for its looks, where only its words are looked at. */
module.exports = {};
