/** Keeps work that is not saved yet in the browser (IndexedDB), so that a closed tab or a crash loses nothing. */

const DATABASE = 'kb-editor';
const STORE = 'work';
/** A browser that does not answer within this time keeps nothing. */
const PATIENCE = 3000;
/** Each page that is loaded keeps its own work of an entry, and holds a lock of this name as long as it is open. */
const SESSION = Math.random().toString(36).slice(2) + Date.now().toString(36);
/** @type {(session: string) => string} */
const lockOf = session => `${DATABASE}-${session}`;

/**
 * The work on the entries of one project.
 *
 * @param project what no other project of this origin has: the path of its site or its repository
 * @param failed told once, if the browser keeps nothing: in a private window, or because no room is left
 * @type {(project: string, failed: (error: Error) => void) => Keeper}
 */
export function keeperOf(project, failed) {
  let works = true;
  /** @type {Promise<IDBDatabase> | undefined} */
  let opened;
  hold();
  addEventListener('pageshow', event => event.persisted && hold());

  /** What a request gives when it is done for good; undefined if nothing can be kept. @type {(mode: IDBTransactionMode, task: (store: IDBObjectStore) => IDBRequest) => Promise<any>} */
  async function inStore(mode, task) {
    try {
      opened ??= databaseOf();
      const transaction = (await opened).transaction(STORE, mode);
      const request = task(transaction.objectStore(STORE));
      // A page that is being closed has no time to wait for the end of its requests.
      transaction.commit?.();
      const result = await new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
      works = true;
      return result;
    } catch (error) {
      if (works) {
        works = false;
        failed(error);
      }
      return undefined;
    }
  }

  /** @type {(key: string) => string[]} */
  const ownId = key => [project, key, SESSION];

  return {
    /** Whether the browser keeps what is written. */
    get works() {
      return works;
    },
    /**
     * Keeps the work on an entry, `{key, type, title, parts, pictures}`.
     *
     * @param earlier the work that it goes on with, which this replaces
     */
    keep: (work, earlier) => inStore('readwrite', store => {
      earlier && store.delete([project, work.key, earlier.session]);
      return store.put({...work, project, session: SESSION, at: Date.now()});
    }),
    /** Forgets the work on an entry that this page has kept, and that which it went on with. */
    forget: (key, earlier) => inStore('readwrite', store => {
      earlier && store.delete([project, key, earlier.session]);
      return store.delete(ownId(key));
    }),
    /**
     * All work that is kept, by the keys of entries, the newest first: `isOwn` if this page has kept it, `isElsewhere` if another
     * tab is still open with it.
     */
    async all() {
      /** @type {Kept[]} */
      const all = await inStore('readonly', store => store.getAll(IDBKeyRange.bound([project], [project, []]))) ?? [];
      const {held = []} = await navigator.locks?.query() ?? {};
      const found = new Map();
      for (const work of all.sort((a, b) => b.at - a.at)) {
        const isElsewhere = work.session !== SESSION && held.some(({name}) => name === lockOf(work.session));
        found.set(work.key, [...found.get(work.key) ?? [], {...work, isOwn: work.session === SESSION, isElsewhere}]);
      }
      return found;
    },
  };
}

/** Holds the lock of this page while it is shown: a browser may keep a page that was left, in case somebody goes back. */
function hold() {
  navigator.locks?.request(lockOf(SESSION), () => new Promise(release => addEventListener('pagehide', release, {once: true})));
}

/** @type {() => Promise<IDBDatabase>} */
function databaseOf() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, {keyPath: ['project', 'key', 'session']});
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(() => reject(new Error(DATABASE)), PATIENCE);
  });
}
