/** A function of a company: one of those named here, or any other by the words that its people use for it. */
export type FunctionId = string;

/** Functions that every template knows, with their names. */
export const COMPANY_FUNCTIONS: Readonly<Record<string, string>> = {
  sales: 'Sales', marketing: 'Marketing', finance: 'Finance', executives: 'Executives', 'customer-success': 'Customer success', product: 'Product', legal: 'Legal', operations: 'Operations', people: 'People',
};

/** What a function is called; one that is not named here is called by its own words. */
export const functionName = (id: FunctionId): string => COMPANY_FUNCTIONS[id] ?? id;

/** The function that people mean by a word: "Customer Success" and "customer-success" are one. */
export function functionId(words: string): FunctionId {
  const plain = words.trim().toLowerCase().replace(/[\s_-]+/g, '-');
  const named = Object.entries(COMPANY_FUNCTIONS).find(([id, name]) => id === plain || name.toLowerCase().replace(/\s+/g, '-') === plain);
  return named ? named[0] : words.trim();
}
