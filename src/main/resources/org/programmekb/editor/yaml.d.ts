/** What the scripts use of the npm package `yaml`, which `yaml.js` is. */
export interface YamlNode { range: [number, number, number]; flow?: boolean; type?: string; value?: any; items?: any }
export interface YamlScalar extends YamlNode { value: any; source?: string; items?: undefined }
export interface YamlPair { key: YamlScalar; value: YamlNode | null; range?: undefined }
export interface YamlMap extends YamlNode { items: YamlPair[] }
export interface YamlSeq extends YamlNode { items: YamlNode[] }
export class Document {
  constructor(value: unknown);
  contents: YamlNode | null;
  errors: Error[];
  toJS(): any;
  toString(options?: object): string;
}
export function parseDocument(text: string): Document;
export function isMap(node: unknown): node is YamlMap;
export function isSeq(node: unknown): node is YamlSeq;
export function isScalar(node: unknown): node is YamlScalar;
