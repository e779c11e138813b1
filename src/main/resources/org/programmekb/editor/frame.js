/** What the page shows until the other scripts are there: what it is, and that it is loading, in the language that will be chosen. */
{
  /** @type {{[language: string]: [editor: string, loading: string]}} */
  const words = {
    en: ['Editor', 'Loading…'], zh: ['编辑器', '正在加载……'], fr: ['Éditeur', 'Chargement…'], es: ['Editor', 'Cargando…'], it: ['Editor', 'Caricamento…'],
    de: ['Editor', 'Wird geladen …'], pt: ['Editor', 'A carregar…'], ja: ['エディター', '読み込み中…'], ar: ['المحرِّر', 'جارٍ التحميل…'],
  };
  const wanted = [localStorage.getItem('kb-editor-language') ?? '', ...navigator.languages].map(tag => tag.split('-')[0]);
  const language = wanted.find(code => code in words) ?? 'en';
  Object.assign(document.documentElement, {lang: language === 'zh' ? 'zh-Hans' : language, dir: language === 'ar' ? 'rtl' : 'ltr'});
  const [editor, loading] = words[language];
  document.title = editor;
  for (const [place, name, text] of [['.bar', 'span', editor], ['#content', 'p', loading]]) {
    const element = document.createElement(name);
    element.textContent = text;
    document.querySelector(place)?.append(element);
  }
}
