// What the schemas find in a city with mistakes.
const [{Entry}, {schemaFindings}, {textIn}] = await Promise.all(
  ['entry.js', 'drafts.js', 'texts.js'].map(name => import(new URL(name, location.href))));
const load = async name => (await fetch(name)).json();
const config = await load('config.json');
const type = config.types.find(own => own.word === 'city');
const entry = new Entry(config, {type, slug: 'x', documents: {}});
entry.facts.data = {
  population: {value: 'many', year: 2019}, latitude: 91, country: 'France', joined: '2020-13',
  contact: {telephone: '1'}, partners: ['nice'], website: undefined,
};
entry.documents.en.data = {summary: 'A city'};
const t = (key, ...values) => textIn('en', key, ...values);
const [facts, header] = await Promise.all(['schemas/city.schema.json', 'schemas/city-header.schema.json'].map(load));
return schemaFindings({t, language: 'en', entry}, facts, header)
  .map(finding => `${finding.place.path.join('.')}: ${finding.message}`);
