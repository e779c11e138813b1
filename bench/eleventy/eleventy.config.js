import asciidoctor from '@asciidoctor/core';
import { indexes } from './_includes/programme.js';

export default function (config) {
  config.addPassthroughCopy({ assets: '.' });

  // Started by the first AsciiDoc document, so that a site without any does not pay for it.
  let processor;
  config.addTemplateFormats('adoc');
  config.addExtension('adoc', {
    compile(text) {
      processor ??= asciidoctor();
      const html = processor.convert(text, { safe: 'safe', attributes: { showtitle: false } });
      return () => html;
    },
  });

  // Everything that lists documents comes from these, which are computed once.
  let computed;
  const of = api => (computed ??= indexes(api.getAll()));
  config.on('eleventy.before', () => (computed = undefined));
  for (const name of ['languages', 'lists', 'feeds', 'pages']) {
    config.addCollection(name, api => of(api)[name]);
  }

  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ['md', 'adoc', '11ty.js'],
  };
}
