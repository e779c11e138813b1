// Two people edit, save and close an entry in an order that a seed decides. Each word that is written occurs once. Tells which words
// are lost: neither in the files, nor in the form of one of the two, nor in a version that somebody did not choose.
const [first, rounds] = arguments;
const {Entry} = await import(new URL('entry.js', location.href));
const config = await (await fetch('config.json')).json();
const type = config.types.find(own => own.word === 'lap');
const lost = [];
const count = {written: 0, joined: 0, conflicts: 0};
const store = () => {
  const files = new Map();
  let state = 0;
  return {
    files,
    read: async path => files.has(path) ? {bytes: new TextEncoder().encode(files.get(path).text), base: files.get(path).base} : null,
    save(changes) {
      if (changes.some(file => (files.get(file.path)?.base ?? null) !== file.base)) {
        return null;
      }
      changes.forEach(file => files.set(file.path, {text: file.text, base: 'h' + ++state}));
      return Object.fromEntries(changes.map(file => [file.path, files.get(file.path).base]));
    },
  };
};
for (let seed = first; seed < first + rounds; seed++) {
  let number = seed;
  const random = below => {
    number = (Math.imul(number, 1103515245) + 12345) >>> 0;
    return (number >>> 10) % below;
  };
  const own = store();
  const stem = `${config.content}laps/plan`;
  const actions = Array.from({length: 6}, (any, index) => `  - title: {en: action ${index}}\n    status: planned\n`).join('');
  own.files.set(stem + '.yaml', {text: `# plan\ncities: [nice]\nvision: {en: a vision}\nactions:\n${actions}`, base: 'a'});
  own.files.set(stem + '.en.md', {text: `---\ntitle: Plan\n---\n${'Paragraph\n\n'.repeat(5)}`, base: 'b'});
  const written = [];
  const notChosen = [];
  const found = {type, slug: 'plan', facts: stem + '.yaml', documents: {en: stem + '.en.md'}};
  const open = async kept => {
    const entry = await new Entry(config, found).load(own);
    const taken = entry.takeUp(structuredClone(kept), [...own.files.keys()]);
    count.joined += taken.joined.length;
    count.conflicts += taken.conflicts.length;
    for (const conflict of taken.conflicts) {
      conflict.chosen = ['mine', 'theirs', conflict.both ? 'both' : 'mine'][random(3)];
      notChosen.push(JSON.stringify([conflict.mine, conflict.theirs]));
    }
    taken.settle();
    return entry;
  };
  const people = [await open({parts: [], pictures: []}), await open({parts: [], pictures: []})];
  for (let step = 0; step < 40; step++) {
    const who = random(2);
    const {facts, documents} = people[who];
    const word = `w${seed}x${step}e`;
    const edit = [
      () => documents.en.body = documents.en.body.split('\n\n').map((text, index, all) => index === step % all.length ? `${text} ${word}` : text).join('\n\n'),
      () => documents.en.body = [...documents.en.body.split('\n\n'), word].sort(() => random(3) - 1).join('\n\n'),
      () => facts.data = {...facts.data, vision: {...facts.data.vision, [random(2) ? 'en' : 'zh']: `${facts.data.vision?.en} ${word}`}},
      () => facts.data = {...facts.data, actions: [...facts.data.actions, {title: {en: word}}]},
      () => facts.data = {...facts.data, actions: facts.data.actions.map((action, index, all) => index === random(all.length) ? {...action, owner: `${action.owner ?? ''} ${word}`} : action)},
      () => facts.data = {...facts.data, actions: [...facts.data.actions.slice(1), facts.data.actions[0]]},
    ][random(8)];
    if (edit) {
      const before = JSON.stringify([facts.data, documents.en.body]);
      edit();
      const after = JSON.stringify([facts.data, documents.en.body]);
      if (after.includes(word)) {
        written.push(word);
      }
      // What somebody writes over on purpose, is not lost.
      const gone = written.filter(one => before.includes(one) && !after.includes(one));
      gone.forEach(one => written.splice(written.indexOf(one), 1));
      continue;
    }
    // Saved as in the editor: joined with what the other has saved, until nobody has saved meanwhile.
    for (let time = 0; time < 3; time++) {
      const files = people[who].changes();
      const hashes = own.save(files);
      if (hashes) {
        people[who].saved(files, hashes);
        break;
      }
      people[who] = await open(people[who].edited());
    }
    if (random(2) === 0) {
      people[who] = await open(people[who].edited());
    }
  }
  const all = JSON.stringify([...own.files.values()]) + JSON.stringify(people.map(one => one.edited())) + notChosen;
  count.written += written.length;
  lost.push(...written.filter(word => !all.includes(word)));
}
// So that the test tells if it tries nothing any more.
return lost.concat(Object.keys(count).filter(key => count[key] < rounds).map(key => `${key}: ${count[key]}`));
