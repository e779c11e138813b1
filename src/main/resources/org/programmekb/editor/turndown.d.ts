/** What the scripts use of the npm package `turndown`, which `turndown.js` is. */
export default class TurndownService {
  constructor(options?: object);
  escape: (text: string) => string;
  addRule(name: string, rule: {
    filter: string | string[] | ((node: HTMLElement) => unknown), replacement: (content: string, node: any, options: any) => string,
  }): this;
  turndown(html: string | Node): string;
}
