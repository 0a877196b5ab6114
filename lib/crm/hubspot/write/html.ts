const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as the HTML of a note or task: it is shown as it was typed, line by line. */
export const htmlOf = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c]!).replace(/\r?\n/g, '<br>');

/** What a note or task says without its tags, whatever HubSpot's editor wrapped around it. */
export const textOf = (html: string): string =>
  html.replace(/<\/(?:p|div|li)>|<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' ').replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#0?39;/g, "'").replace(/&amp;/g, '&');
