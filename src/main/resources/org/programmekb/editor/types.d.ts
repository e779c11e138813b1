/**
 * The types of what the scripts of the editor hand to one another; a checker reads them, no browser. Begin here, then `main.js`:
 * an {@link Entry} is read from a {@link Store}, `pages.js` makes a form of it from a {@link Schema} in a {@link Context},
 * `saving.js` writes what has changed.
 */

/** Gives the words of the editor in the language of the interface; `{0}` in them stands for the first value. */
type Say = (key: string, ...values: unknown[]) => string;
/** A text or a value for each language, by its code. */
type ByLanguage<T = string> = {[code: string]: T};
/** The way to a value in the facts or in a header: names of members, and numbers of items. */
type Path = (string | number)[];

/** `config.json`: the project, as `EditorFiles.java` writes it. */
interface Config {
  store: 'disk' | 'forge';
  /** The address of the site. */
  site: string;
  title: ByLanguage;
  /** The folder of the content, with a slash at its end. */
  content: string;
  /** The setting `site.edit.url`. */
  edit: string;
  /** What that names, as it stands there. */
  repository?: Omit<Repository, 'content'>;
  defaultLanguage: string;
  /** In which a new day begins. */
  timeZone: string;
  languages: SiteLanguage[];
  sides: {id: string, name: ByLanguage}[];
  types: EntryType[];
  registers: EntryType[];
}

/** A language of the content. */
interface SiteLanguage { code: string, tag: string, name: string, rightToLeft?: boolean }

/** A type of entries, each in files of its own, or a register, a file with many entries. */
interface EntryType {
  /** What references call it, such as `city`. */
  word: string;
  /** The folder of its files, or the name of the register's file without its ending. */
  folder: string;
  name: ByLanguage;
  required: string[];
  /** The folder of its pages. */
  address?: string;
  isRegister?: boolean;
  /** Whether an entry that cites no source is not published, once the project has sources. */
  cites?: boolean;
  /** What a list of them is called, for a type that the project describes. */
  list?: ByLanguage;
}

/** Where the files are. `base` names a state of a file; what has another state by now is not overwritten. */
interface Store {
  name: 'disk' | 'forge';
  /** The paths of all files. */
  list(): Promise<string[]>;
  read(path: string): Promise<{bytes: Uint8Array<ArrayBuffer>, base: string | null} | null>;
  /** Writes all files or none; the pull request's address where there is one, the number of the check that follows where there is one. */
  save(files: Change[], about: {key: string, title: string, language: string, next?: string, accepted?: string[], tell?: (key: string, ...values: unknown[]) => void}): Promise<Saved>;
  /** What the site says of the entries in a folder: its open data. */
  published(folder: string): Promise<Response>;
  /** The states of the translations of an entry, by language, and what their originals said when these were recorded. */
  translations(entry: Opened): Promise<ByLanguage<TranslationState>>;
  /** Forge only: the files that record that translations are up to date with what is about to be saved. */
  records?(entry: Opened, files: Change[], codes: string[]): Promise<Change[]>;
  /** Forge only: the content that has an id in Git. */
  blob?(sha: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Disk only: what is to be translated into a language as XLIFF: of an entry, or all that is missing or outdated. */
  handOver?(code: string, key: string | undefined, language: string): Promise<{xml: string, passages: number, open: number}>;
  /** Disk only: writes what a translator returns, unless something in it is wrong; null if the site is being built meanwhile. */
  takeBack?(file: File, language: string): Promise<{problems?: string[], written?: string[], notes?: string[]} | null>;
  /** Disk only: the paths of the drafts. */
  drafts?(): Promise<string[]>;
  /** Disk only: what is found in files that are not saved, and the preview of their pages; null if it must be asked again. */
  tryOut?(files: Change[], language: string): Promise<Omit<Draft, 'texts'> | null>;
  /** Disk only: the preview of the pages with files that are not saved, if that is quick. */
  show?(files: Change[]): Promise<string | null>;
  /** Disk only: whether a preview has a page, by the name of the preview and the address of the page in the site. */
  hasPage?(address: string): Promise<boolean>;
  /** Disk only: what the last check has found, and its number. */
  findings?(language: string): Promise<{check: number, findings: Finding[]}>;
  /** Forge only: tells whether an entry has an open proposal. */
  proposed?(): Promise<(key: string) => boolean>;
  /** Forge only: the address of the open proposal of an entry, whose files are read from now on. */
  proposal?(key: string): Promise<string | null>;
  /** Forge only: all that is done with proposals. */
  forge?: Proposals;
}

/** What a store on a forge does with proposals. */
interface Proposals {
  repository: Repository;
  /** Whether the person may write to the repository; otherwise proposals come from a copy. */
  mayWrite: boolean;
  /** The open ones, and those that were merged or withdrawn in the last days. */
  list(): Promise<ListedProposal[]>;
  /** The files of the project that a proposal changes. */
  paths(proposal: Proposal): Promise<string[]>;
  /** Whether a proposal changes an entry, and the person may go on with it. */
  isFor(proposal: Proposal, key: string): boolean;
  checks(proposal: Proposal): Promise<Checks>;
  /** What the check has found in the open proposal for an entry. */
  findings(key: string): Promise<Finding[]>;
  /** Brings a proposal up to date with the main branch. */
  update(proposal: Proposal): Promise<void>;
  withdraw(proposal: Proposal): Promise<void>;
}

/** What a translation translates: its state, the day of its record, and what the original said then if that is known. */
interface TranslationState { source: string, state: string, accepted?: string, before?: Wording }
/** What is to be translated in a document: its text, and its fields by their paths. */
interface Wording { body: string, texts?: ByLanguage }
/** A passage of a text: see `passages.js`. */
interface Passage { kind: string, text: string, gap: string, line: number, words?: Set<string> }
/** A passage of an original as it was and as it is, and of its translation. */
interface Beside { before?: Passage, now?: Passage, own?: Passage, isOdd?: boolean }
/** What is written in one passage of a translation; `gap` stands before it. */
interface Piece { isNew: boolean, gap: string, text: string, element?: HTMLElement }

/** A file that differs from the store: its new `text` or `bytes`, or that it is deleted. */
interface Change { path: string, base: string | null, before: string, text?: string, bytes?: Uint8Array<ArrayBuffer>, deleted?: boolean }

/** What a store says after it has saved; `hashes` are the new states by path. */
interface Saved { hashes: {[path: string]: string | null}, check?: number, url?: string }

/** What is found in what is not saved yet. */
interface Draft { findings: Told[], preview?: string, texts?: Map<string, string> }

/** A finding of the check. Lines and columns count from 1; line 0 is the whole file. One of the schemas has a `place` instead. */
interface Finding { severity: 'error' | 'warning', message: string, hint: string, code?: string, key?: string, url?: string, path: string, line: number, column: number, place?: undefined }
type Told = Finding | Omit<Finding, 'place'> & {place: Place};

/** The texts of files that a check read, where they are not those of the store. */
type Texts = Map<string, string>;
/** A place with the element of its part, and of its field or passage if there is one. */
type Shown = Place & {part: Element, passage?: HTMLElement, target: HTMLElement | null};
/** A place in the form: a field of a part by its path, or a `line` of its text, with the `words` that stand there. */
interface Place { own: Part, path: Path, line?: number, words?: string }

/** An entry in the list; `key` is the folder and the slug, `facts` and `documents` are paths of its files. */
interface Listed { key: string, type: EntryType, slug: string, facts: string | null, documents: ByLanguage }

/** An entry with its files: see `entry.js`. */
type Entry = import('./entry.js').Entry;

/** A file of an entry, in parts: `data` are its fields now, `before` as they are in the store, `raw` is its text if it has none. */
interface Part {
  path: string;
  /** That of the entry in a register. */
  key?: string;
  base: string | null;
  text: string;
  data: Values;
  before: Values;
  body: string;
  head: string;
  header: string;
  fence?: string;
  rest: string;
  raw?: string;
  readonly isEmpty: boolean;
}

/** The fields of a file, as YAML has them. */
type Values = {[field: string]: any};
/** A picture that is not saved yet. */
interface Picture { path: string, bytes: Uint8Array<ArrayBuffer> }

/** What the browser keeps of an entry until it is saved; `values` are those of the form for a new one. */
interface Work {
  key: string;
  type: string;
  slug: string;
  title: string;
  parts: Pick<Part, 'path' | 'base' | 'text' | 'data' | 'body' | 'raw'>[];
  pictures: Picture[];
  /** The languages of the translations that were compared, and the states of the files that were. */
  accepted?: string[];
  bases?: string;
  values?: string[];
}
/** What {@link Entry.takeUp} puts into the form. */
type Taken = Pick<Work, 'parts' | 'pictures' | 'accepted' | 'bases'>;
/** Work with when it was kept, by which page, and whether that is this page or another one that is open. */
type Kept = Work & {session: string, at: number, isOwn: boolean, isElsewhere: boolean};
/** What keeps work in the browser: see `keep.js`. */
interface Keeper {
  /** Whether the browser keeps anything. */
  readonly works: boolean;
  keep(work: Partial<Work> & {key: string}, earlier?: Kept): Promise<unknown>;
  forget(key: string, earlier?: Kept): Promise<unknown>;
  /** All work by the keys of entries, the newest first. */
  all(): Promise<Map<string, Kept[]>>;
}

/** A place where two people have written different things: see `merge.js`. */
interface Conflict { path: Path, mine: any, theirs: any, both: boolean, chosen?: 'mine' | 'theirs' | 'both', own?: Part }
/** Two versions as one, as soon as each conflict is decided. */
interface Join<T = any> { conflicts: Conflict[], value: () => T }

/** A JSON Schema of a file or of a field, with what `JsonSchemas.java` adds. Texts are in two languages, see `half`. */
interface Schema {
  type?: string | string[];
  title?: string;
  description?: string;
  properties?: {[name: string]: Schema};
  patternProperties?: {[pattern: string]: Schema};
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  anyOf?: Schema[];
  enum?: any[];
  enumDescriptions?: string[];
  pattern?: string;
  patternErrorMessage?: string;
  errorMessage?: string;
  minimum?: number;
  maximum?: number;
  required?: string[];
  $ref?: string;
  $defs?: {[name: string]: Schema};
  'x-refers-to'?: string[];
  'x-form'?: string;
  /** Set by `pages.js`. */
  isRequired?: boolean;
  /** What is said of it beside its explanation: a key of `texts.js`. */
  note?: string;
}

/** What the pages and fields are made with. */
interface Context {
  t: Say;
  config: Config;
  /** The language of the interface. */
  language: string;
  /** The languages of the content. */
  languages: SiteLanguage[];
  defaultLanguage: string;
  /** Of the schema to which the fields belong. */
  definitions: {[name: string]: Schema};
  /** The entry in the form; on other pages there is none. */
  entry: Opened;
  store: Store;
  entries: Map<string, Listed>;
  kept: Map<string, Kept[]>;
  findings: Finding[];
  /** The paths of the drafts. */
  drafts: Set<string>;
  about(key: string): About;
  isProposed(key: string): boolean;
  /** The slugs and names of all that a word names, such as `city`. */
  names(target: string, language?: string): [slug: string, name: string][];
  /** To be called when something was edited. */
  changed(): void;
  /** The attributes of a field in which the language of the document is written. */
  written?: {lang: string, dir: string};
  /** Shows the text in a language beside its original. */
  translate?(code: string): void;
  /** Shows the texts in all languages anew. */
  showTexts?(): void;
  /** What chooses the file of a picture, in the group `image`. */
  picture?(own: Field): Node;
}

/** What is known of an entry from the site, or from its files. */
interface About { names?: ByLanguage<any>, date?: string, country?: string, isPublished?: boolean, isDraft?: boolean, publisher?: ByLanguage }
/** What can be chosen by its name: who it is by, and what is said beside it. */
interface Named { title: string, slug: string, by?: string, note?: string }

/** A value in the form; `set(undefined)` removes it. */
interface Value { get(): any, set(next: any): void }

/** What each kind of field is made from: its schema and value, and what it does with its own element. */
interface Field {
  context: Context;
  name: string;
  schema: Schema;
  path: Path;
  value: Value;
  /** What the field is called. */
  title: string;
  /** What stands above it: its title, and whether it must be filled in. */
  label: string;
  help: string;
  /** What is said beside the help, in the language of the form. */
  note?: string;
  /** The attributes of the help, which may be in another language than the form. */
  read: Attributes;
  /** Makes the field anew. */
  render(state?: object): void;
  /** Makes a field of a part of the value. */
  field: typeof import('./fields.js').field;
  holder: HTMLElement;
  /** Of a list: which of its rows are open. */
  opened?: boolean[];
  /** Of a reference: whether it is a description. */
  inWords?: boolean;
}

/** A row of a list of groups. */
type ListRow = {item: any, isOpen: boolean};

/** An error that has words: a key of `texts.js` with values or paths of files. */
interface Said extends Error { key?: string, values?: unknown[], paths?: string[], status?: number, isLimit?: boolean }

/** What the function `h` takes as attributes and children; nothing is made of `false`, `null` and `undefined`. */
interface Attributes {
  onclick?: (event: MouseEvent) => unknown;
  onsubmit?: (event: SubmitEvent) => unknown;
  onkeydown?: (event: KeyboardEvent) => unknown;
  oninput?: (event: Event) => unknown;
  onchange?: (event: Event) => unknown;
  [name: string]: any;
}
type Child = Node | string | number | false | null | undefined | Child[];
type TextField = HTMLTextAreaElement;
/** What can stand in the text field of a form; its files are Markdown, AsciiDoc or HTML. */
type Markup = 'md' | 'adoc';
type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** An entry in the form, with the work that it goes on with, when that was kept, the files that somebody else has changed
 * meanwhile, the places where that is to be seen, and whether a translation must be compared again. */
type Opened = Entry & {key: string, earlier?: Kept, isElsewhere?: boolean, at?: number, joined?: string[], merged?: Place[], hasLostTick?: boolean};
/** What was written into the form for a new entry, and what keeps and forgets it. */
interface KeptForm { values: string[], keep(values: string[]): unknown, forget(): unknown }
/** A register with its items, by id. */
interface RegisterItems { register: EntryType, items: Values }
/** What is known of all entries. */
interface Known { names: (target: string, language: string) => [slug: string, name: string][], about: (key: string) => About }
/** The schema of a file; undefined if it has none. */
type SchemaOf = (path: string) => Promise<Schema | undefined>;
type Mistake = {path: Path, message: string};
/** What an entry needs, in a list; `isMore` if the text says more than what the kind is called. */
type Need = {kind: string, text: string, isMore: boolean};
/** An entry in a list; `isBegun` if it is new, or lacks a date that it needs. */
type Row = Listed & {title: string, date?: string, isBegun: boolean, needs: Need[]};
/** A page with a list, and what shows in it what is known now. */
type ListPage = {element: HTMLElement, list: () => void};
type Preview = {button: HTMLElement, panel: HTMLElement, show: () => void};
/** What the parts of the editor share: see `desk.js`. */
interface State {
  language: string;
  config: Config;
  store: Store;
  keeper: Keeper;
  /** The entry in the form, if one is open. */
  entry: Opened | null;
  /** What {@link Entry.takeUp} gave, as long as somebody must choose. */
  choices: ReturnType<Entry['takeUp']> | null;
  entries: Map<string, Listed>;
  /** The paths of all files in the store. */
  paths: string[];
  known: Known;
  /** Work in the browser by the keys of entries, the newest first. */
  kept: Map<string, Kept[]>;
  /** The number of the last check, and of the one after which somebody waits for news. */
  check: number;
  awaited?: number;
  /** Whether its news were said. */
  isTold?: boolean;
  findings: Finding[];
  /** The finding to whose field the next page leads. */
  goal: Told | null;
  /** What the check has found in the open proposal of the entry that is being opened. */
  joining?: Promise<Finding[]>;
  drafts?: string[];
  proposed?: (key: string) => boolean;
  draft: Partial<Draft> | null;
  /** How often something was saved. */
  saves: number;
  isSaving?: boolean;
  /** The findings in what is not saved that were told last, and what was recorded with the last save. */
  told: string | null;
  recorded: string;
  /** Why the last save was refused, and what was said when the server was lost. */
  refusal: string | null;
  lost?: string;
  /** The schemas of the entry in the form. */
  now?: {facts: Schema, header: Schema};
  preview?: Preview | null;
  /** What shows in the list what is known now. */
  list?: () => void;
}
/**
 * What the store of a repository needs of the forge on which it lies. `store-forge.js` works with it; `store-github.js` and
 * `store-gitlab.js` hold the requests of their forge, and nothing else.
 */
interface Forge {
  repository: Repository;
  /** The branch from which the site is published. */
  main: Branch;
  /** Who has the token; fails with a `status` if it is refused. */
  account(): Promise<Account>;
  /** What is on a branch: of all files in the content, or at least of these paths. */
  stateOf(branch: Branch, paths?: string[]): Promise<BranchState>;
  /** A file by its hash. */
  read(branch: Branch, sha: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Makes one commit of all files or none, on a new branch or the one that is there; gives their hashes, null for deleted ones. */
  commit(branch: Branch, what: {isNew: boolean, parent: BranchState, title: string, files: NewFile[]}): Promise<Saved['hashes']>;
  propose(branch: Branch, title: string): Promise<Proposal>;
  /** The newest ones; those that were changed before `since` can be left out. */
  proposals(state: 'open' | 'closed', since?: Date): Promise<Proposal[]>;
  /** The files that a proposal changes, from the top of the repository. */
  paths(proposal: Proposal): Promise<string[]>;
  checks(proposal: Proposal): Promise<Checks>;
  /** How often the site was published from the main branch, the newest first. */
  publications(): Promise<Publication[]>;
  /** Brings the branch of a proposal up to date with the main one. */
  update(proposal: Proposal): Promise<void>;
  /** Closes a proposal and deletes its branch. */
  withdraw(proposal: Proposal): Promise<void>;
  /** The own copy of the repository, made if there is none, when it is ready. */
  fork(): Promise<string | number>;
  /** The pages that make tokens, and where tokens are sent. */
  signIn: {tokens: string, forkTokens?: string, host: string};
}
type Account = {mayWrite: boolean, login: string};
/** What the setting `site.edit.url` names; `path` is such as `owner/name`, `folder` that of the project in it, with a slash at its end. */
type Repository = {label: 'GitHub' | 'GitLab', host: string, path: string, branch: string, folder: string, content: string};
/** A branch, and how requests name the repository or the copy in which it is. */
type Branch = {repo: string | number, branch: string};
/** What is on a branch: its commit, the hashes of files by path, and what a commit on it needs, a tree or the last commit of each file. */
type BranchState = {head: string, blobs: Map<string, string>, tree?: string, commits?: Map<string, string>};
type NewFile = Change & ({deleted: true} | {deleted?: false, bytes: Uint8Array<ArrayBuffer>});
/** A pull request of GitHub, a merge request of GitLab; `head` is its newest commit, `merge` the one that merged it, `until` when it was closed. */
type Proposal = Branch & {number: number, url: string, title: string, author: string, at: string, head: string, state: 'open' | 'merged' | 'closed', until?: string, merge?: string};
/** A proposal in the list, with what became of it on the site. */
type ListedProposal = Proposal & {isOwn: boolean, publication?: {state: 'merged' | 'published' | 'publishing' | 'unpublished', url?: string}};
/** `waiting`: somebody has to start it. */
type CheckState = 'running' | 'waiting' | 'failed' | 'passed';
type Check = {name: string, url: string, state: CheckState};
type Publication = {at: string, sha: string, state: CheckState, url: string};
/** What is known of the checks of a proposal; `previews` are sites to open (`isAddress`) or to download. */
interface Checks { checks: Check[], findings: Finding[], previews: {name: string, url: string, isAddress?: boolean, until?: string}[] }
/** Sends a request to a forge, with a body as JSON, and reads the answer. */
type Ask = (method: string, path: string, body?: object, form?: 'json' | 'text' | 'bytes') => Promise<any>;
/** An entry that a proposal changes: its title, its files, and what they hold of it. */
type Touched = {title: string, files: string[], parts: string[]};

/** How often something was left out of a paste, by kind. */
type Left = Map<string, number>;
type Leave = (kind: string, elements: Iterable<Element>) => void;
/** What the clipboard holds: texts by their types, and files. */
interface Clipped { texts: ByLanguage, files: File[] }
type Pasted = {blob: Blob, alt: string};
/** A paste as plain HTML: see `clipboard.js`. */
interface Cleaned { root: HTMLElement, pictures: Pasted[], notes: Element[], left: Left, isPlain: boolean }

/** How a kind of markup writes what was pasted: see `markup.js`. `note` is missing where a footnote stands in the text itself. */
interface Form {
  options: object;
  mark: {strong: string, em: string, del?: string};
  escape(text: string): string;
  begin(text: string): string;
  heading(level: number): string;
  item(node: HTMLElement): string;
  link(text: string, address: string): string;
  definition(term: string, meanings: string[]): string;
  raised(name: string, text: string): string;
  quotation(text: string): string;
  cell(text: string): string;
  table(rows: string[][], aligned: boolean[]): string;
  picture(path: string, text: string, isAlone: boolean): string;
  note?(name: number): string;
}

/** The signs of a kind of markup for the tools above a text; `items` finds an item of a list. */
interface Marks { strong: string, emphasis: string, heading: string, bullet: string, number(at: number): string, items: RegExp }

/** A stretch in which two lists differ: from and to in the first, from and to in the second. */
type Gap = [from: number, to: number, newFrom: number, newTo: number];
type Paragraph = {text: string, gap: string};
/** Changes a member or an item in the text of a YAML file. */
type Edit = (text: string, path: Path, key: string | number, before: any, after: any) => string;

/** What the scripts select are elements of HTML. */
type Selected<S extends string> = S extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[S] : HTMLElement;
interface ParentNode {
  querySelector<S extends string>(selectors: S): Selected<S> | null;
  querySelectorAll<S extends string>(selectors: S): NodeListOf<Selected<S>>;
}
interface Element {
  closest<S extends string>(selectors: S): Selected<S> | null;
}
declare namespace Intl {
  /** What some browsers still have instead of `getTimeZones`. */
  interface Locale { timeZones?: string[] }
}
