type One = string | number | boolean | Tree;
export type Value = One | readonly One[];
/** Elements by name; a list stands for several of one name. */
export interface Tree { [element: string]: Value }

const escaped = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);

function lines(tree: Tree, indent: string): string {
  return Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1)).map(([element, value]) => {
    const many = Array.isArray(value) ? (value as readonly One[]) : [value as One];
    return many.map((one) => `${indent}<${element}>${typeof one === 'object' ? `\n${lines(one, `${indent}  `)}${indent}` : escaped(String(one))}</${element}>\n`).join('');
  }).join('');
}

/** A file of Salesforce's metadata, its elements in the alphabet's order, as the vendor's own tools write them. */
export const metadataXml = (root: string, tree: Tree): string => `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${lines(tree, '  ')}</${root}>\n`;
