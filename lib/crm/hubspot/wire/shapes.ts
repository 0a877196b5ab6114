import * as v from 'valibot';

/** What we read of HubSpot's answers, and nothing more. Values of properties are text or null, whatever their type. */
const text = v.nullish(v.string());
const paging = v.nullish(v.object({ next: v.nullish(v.object({ after: v.string() })) }));
const page = <T extends v.GenericSchema>(item: T) => v.object({ results: v.array(item), paging });

const version = v.object({
  value: text, timestamp: v.string(), sourceType: text, updatedByUserId: v.nullish(v.union([v.number(), v.string()])),
});
const record = v.object({
  id: v.string(),
  properties: v.record(v.string(), text),
  propertiesWithHistory: v.nullish(v.record(v.string(), v.array(version))),
  createdAt: text, updatedAt: text, archived: v.nullish(v.boolean()), archivedAt: text,
});

export const recordPage = page(record);
export const searchPage = v.object({ total: v.number(), results: v.array(record), paging });
export const batchReply = v.object({
  results: v.array(record),
  errors: v.nullish(v.array(v.object({ category: text, message: text }))),
});
export const associationReply = v.object({
  results: v.array(v.object({
    from: v.object({ id: v.string() }),
    to: v.array(v.object({ toObjectId: v.union([v.string(), v.number()]) })),
  })),
});
export const account = v.object({
  portalId: v.number(), timeZone: v.string(), companyCurrency: v.string(), additionalCurrencies: v.nullish(v.array(v.string())), uiDomain: text,
});
export const ownerPage = page(v.object({
  id: v.string(), email: text, firstName: text, lastName: text, archived: v.nullish(v.boolean()), createdAt: text,
  userId: v.nullish(v.number()), userIdIncludingInactive: v.nullish(v.number()),
  teams: v.nullish(v.array(v.object({ id: v.string(), name: v.string(), primary: v.nullish(v.boolean()) }))),
}));
export const pipelineList = v.object({
  results: v.array(v.object({
    id: v.string(), label: v.string(), displayOrder: v.number(),
    stages: v.array(v.object({
      id: v.string(), label: v.string(), displayOrder: v.number(), metadata: v.record(v.string(), v.unknown()),
    })),
  })),
});
const yes = v.nullish(v.boolean());
const property = v.object({
  name: v.string(), label: text, type: text, fieldType: text, hubspotDefined: yes, calculated: yes, hidden: yes, showCurrencySymbol: yes,
  options: v.nullish(v.array(v.object({ value: v.string(), label: v.string() }))),
  modificationMetadata: v.nullish(v.object({ readOnlyValue: yes })),
});
export const propertyList = v.object({ results: v.array(property) });
export const groupList = v.object({ results: v.array(v.object({ name: v.string() })) });
/** A list, in `results` or by itself: the reference shows one type's shape alone. */
const forecastType = v.object({ forecastName: text, amountProperty: text, dateProperty: text, defaultType: yes });
export const forecastTypeList = v.union([v.array(forecastType), v.object({ results: v.array(forecastType) })]);
export const dispositionList = v.array(v.object({ id: v.string(), label: v.string() }));
export const made = v.object({ id: v.string() });
/** One record with the properties that were asked for. */
export const oneRecord = v.object({ properties: v.record(v.string(), v.nullable(v.string())) });
export const associatedPage = page(v.object({ toObjectId: v.union([v.string(), v.number()]) }));
export const labelList = v.object({ results: v.array(v.object({ category: v.string(), typeId: v.number(), label: text })) });
export const tokenInfo = v.object({ scopes: v.array(v.string()) });
export const ratePage = page(v.object({
  fromCurrencyCode: v.string(), toCurrencyCode: v.string(), conversionRate: v.union([v.number(), v.string()]), effectiveAt: text,
}));

/** A refusal. `errorType` and `policyName` come with 429 alone. */
export const refusal = v.object({
  message: text, category: text, errorType: text, policyName: text,
  context: v.nullish(v.record(v.string(), v.unknown())),
  errors: v.nullish(v.array(v.object({ message: text, code: text, context: v.nullish(v.record(v.string(), v.unknown())) }))),
});

export type HubspotRecord = v.InferOutput<typeof record>;
export type HubspotVersion = v.InferOutput<typeof version>;
export type HubspotProperty = v.InferOutput<typeof property>;
export type HubspotAccount = v.InferOutput<typeof account>;
export type HubspotRefusal = v.InferOutput<typeof refusal>;
