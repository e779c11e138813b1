/** The page where somebody chooses between what two people have written at the same place. */
import {h} from './files.js';
import {languageIn} from './names.js';
import {half, resolve} from './schema.js';
import {wordsChanged} from './words.js';
import {write} from './yaml-edit.js';

/**
 * @param conflicts the places, as {@link Entry.takeUp} gives them
 * @param schemas those of the facts and of the headers
 * @param chosen called when a choice was made at each place
 * @type {(context: Context, conflicts: Conflict[], schemas: Schema[], chosen: () => void) => HTMLElement}
 */
export function choicesPage(context, conflicts, schemas, chosen) {
  const {t, entry, language} = context;
  const problem = h('p', {class: 'problem', role: 'alert'});
  const form = h('form', {
    class: 'choices', novalidate: true,
    onsubmit: event => {
      event.preventDefault();
      const open = conflicts.filter(conflict => !conflict.chosen);
      if (open.length === 0) {
        chosen();
        return;
      }
      problem.textContent = t('notChosen', open.map(conflict => labelOf(context, conflict, schemas)).join(t('comma')));
      form.querySelector(`[name=choice-${conflicts.indexOf(open[0])}]`)?.focus();
    },
  }, h('p', {class: 'kind'}, entry.title(language)), h('h1', {tabindex: -1}, t('chooseTitle')), h('p', {class: 'help'}, t('chooseHelp')),
  conflicts.map((conflict, index) => place(context, conflict, index, schemas)),
  problem, h('p', {}, h('button', {class: 'save'}, t('useChosen'))));
  return form;
}

/** Both versions of one place, each with the button that chooses it. @type {(context: Context, conflict: Conflict, index: number, schemas: Schema[]) => HTMLElement} */
function place(context, conflict, index, schemas) {
  const {t, config, entry} = context;
  const {own, path} = conflict;
  const language = config.languages.find(({code}) => entry.documents[code] === own || path.at(-1) === code);
  const [mine, theirs] = [shown(conflict.mine), shown(conflict.theirs)];
  /** @type {(name: 'mine' | 'theirs' | 'both') => HTMLElement} */
  const version = name => {
    const id = `choice-${index}-${name}`;
    return h('div', {}, h('label', {class: 'check'}, h('input', {
      type: 'radio', name: 'choice-' + index, required: true, checked: conflict.chosen === name, 'aria-describedby': id, onchange: () => (conflict.chosen = name),
    }), t(name)), name === 'both' ? h('p', {class: 'help', id}, t('bothHelp'))
      : h('pre', {class: 'version', id, lang: language?.tag, dir: language?.rightToLeft ? 'rtl' : undefined},
        name === 'mine' ? marked(mine, theirs, t) : marked(theirs, mine, t)));
  };
  return h('fieldset', {}, h('legend', {}, labelOf(context, conflict, schemas)),
    h('div', {class: 'languages'}, version('mine'), version('theirs'), conflict.both && version('both')));
}

/** What the form calls a place: the part, and the fields on the way. @type {(context: Context, conflict: Conflict, schemas: Schema[]) => string} */
function labelOf(context, {own, path}, [facts, header]) {
  const {t, config, entry, language} = context;
  const isFacts = own === entry.facts;
  const of = config.languages.find(({code}) => entry.documents[code] === own);
  const names = [isFacts ? t('facts') : of && languageIn(context, of.code)];
  let schema = isFacts ? facts : header;
  const definitions = schema.$defs ?? {};
  for (const key of path) {
    const inner = typeof key === 'number' ? schema.items : schema.properties?.[key];
    schema = inner ? resolve(definitions, inner, undefined) : {};
    const title = config.languages.some(({code}) => code === key) ? languageIn(context, String(key)) : (key === 'body' ? t('body') : String(key));
    names.push(typeof key === 'number' ? String(key + 1) : half(inner?.title ?? schema.title ?? title, ' · ', language));
  }
  return names.join(' · ');
}

/** A version in which the words are marked that the other one does not have. @type {(text: string, other: string, t: Say) => Child[]} */
function marked(text, other, t) {
  return text === '' ? [t('nothing')] : wordsChanged(other, text).filter(([, name]) => name !== 'del').map(([part, name]) => name ? h('mark', {}, part) : part);
}

/** A value in words; a group as its file has it. @type {(value: any) => string} */
function shown(value) {
  return value === null || typeof value !== 'object' ? String(value ?? '')
    : Array.isArray(value) && value.every(item => typeof item !== 'object') ? value.join('\n')
    : Array.isArray(value) ? value.map(shown).join('\n\n') : write('', value).trimEnd();
}
