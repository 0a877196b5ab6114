import type { CatalogueCause } from './catalogue.ts';
import { CUSTOMER_CAUSES } from './customer.ts';
import { DATA_CAUSES } from './data.ts';
import { EXECUTIVES_CAUSES } from './executives.ts';
import { FINANCE_CAUSES } from './finance.ts';
import { FORECAST_CAUSES } from './forecast.ts';
import { LEGAL_CAUSES } from './legal.ts';
import { MARKET_CAUSES } from './market.ts';
import { MARKETING_CAUSES } from './marketing.ts';
import { PRODUCT_CAUSES } from './product.ts';
import { SALES_CAUSES } from './sales.ts';

/** The causes that the software knows at its start, by the function that can act on them. A company renames, adds and switches off. */
export const CAUSES: readonly CatalogueCause[] = [
  ...SALES_CAUSES, ...MARKETING_CAUSES, ...FINANCE_CAUSES, ...EXECUTIVES_CAUSES, ...PRODUCT_CAUSES,
  ...LEGAL_CAUSES, ...CUSTOMER_CAUSES, ...MARKET_CAUSES, ...FORECAST_CAUSES, ...DATA_CAUSES,
];
