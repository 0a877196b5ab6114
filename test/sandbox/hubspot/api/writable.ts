import type { SandboxReply } from '../../types.ts';
import type { ObjectType, Property } from '../account/types.ts';
import type { Call } from './request.ts';
import { invalid } from './errors.ts';

const MOST = 65_536;

/** Properties of a write, as HubSpot keeps them, or its refusal of what it doesn't take. */
export function writable(call: Call, type: ObjectType): Record<string, string> | SandboxReply {
  const known = call.account.properties[type];
  const kept: Record<string, string> = {};
  const errors: object[] = [];
  for (const [name, raw] of Object.entries(call.body.properties ?? {})) {
    const p = known.get(name);
    const value = raw === null ? '' : String(raw);
    const code = p ? problem(p, value) : 'PROPERTY_DOESNT_EXIST';
    if (code) errors.push({ message: wording(code, name, value), code, context: { propertyName: [name] } });
    else kept[name] = /_body$/.test(name) ? sanitised(value) : value;
  }
  return errors.length ? invalid('Property values were not valid', { errors }) : kept;
}

function problem(p: Property, value: string): string | null {
  if (p.isFixed) return 'READ_ONLY_VALUE';
  if (value.length > MOST) return 'INVALID_LENGTH';
  if (value === '') return null;
  if (p.type === 'number' && Number.isNaN(Number(value))) return 'INVALID_DOUBLE';
  if (p.type === 'enumeration' && p.options.length > 0 && !value.split(';').every((v) => p.options.some((o) => o.value === v))) return 'INVALID_OPTION';
  return null;
}

function wording(code: string, name: string, value: string): string {
  if (code === 'PROPERTY_DOESNT_EXIST') return `Property "${name}" does not exist`;
  if (code === 'READ_ONLY_VALUE') return `"${name}" is a read only property; its value cannot be set.`;
  if (code === 'INVALID_OPTION') return `${value} was not one of the allowed options of ${name}`;
  return code === 'INVALID_LENGTH' ? `${name} may hold ${MOST} characters` : `${value} was not a valid number.`;
}

/** Bodies are HTML that HubSpot cleans: no comments, scripts or styles, no attributes but links'. */
const sanitised = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)[\s\S]*?<\/\1>/gi, '').replace(/<(\w+)\s[^>]*?(href="[^"]*")?[^>]*>/g, (_, tag: string, href?: string) => `<${tag}${href ? ` ${href}` : ''}>`);
