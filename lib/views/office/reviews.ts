import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { AreaName } from '../../messages/areas/areas.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from '../areas/input.ts';
import type { JudgedReview, JudgedReviews } from '../reviews/judged.ts';
import type { Room } from '../rooms.ts';
import type { Keep } from './keep.ts';
import type { OfficeOptions } from './open.ts';
import { signedText } from '../../analysis/reviews/content.ts';
import { judge } from '../../analysis/reviews/judge.ts';
import { sideOf } from '../../analysis/reviews/standing.ts';
import { errorData, RidealongError } from '../../model/errors.ts';
import { newRecord } from '../company/new-record.ts';
import { compose, saysNothingHere } from '../reviews/compose.ts';
import { reviewDesk } from '../reviews/desk.ts';
import { maySign } from '../reviews/may.ts';
import { personKeys } from './person-keys.ts';

/** Views that need reviews held against their signatures. */
const JUDGED: readonly AreaName[] = ['reviews', 'evenness'];
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const digest = async (text: string): Promise<string> => btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)))));

/** Reviews as both signed them: what takes keys, and what is said in them. */
export function reviews(options: OfficeOptions, keep: Keep) {
  const keys = options.keys ?? personKeys(options.rooms);

  /** Holds every review that the reader may read against its signatures, and remembers those that were good. */
  async function judged(room: Room, input: AreaInput): Promise<JudgedReviews> {
    const desk = reviewDesk(input);
    const remembered = (await room.workspace.meta('signedReviews')) ?? {};
    const of = new Map<string, JudgedReview>();
    const by = { digest, verify: (publicKey: string, text: string, signature: string) => keys.verify(publicKey, utf8(text), signature), trusted: (id: string) => keys.trusted(room, id as UserId), keys: input.company.records('personKey') };
    for (const review of desk.reviews.values()) of.set(review.id, { ...(await judge(review, by)), remembered: remembered[review.id] ?? null });
    const good = [...of].filter(([id, j]) => j.self === 'good' && j.manager === 'good' && j.digest !== null && !(id in remembered));
    if (good.length > 0 && !room.workspace.isReadOnly) await room.workspace.setMeta('signedReviews', { ...remembered, ...Object.fromEntries(good.map(([id, j]) => [id, j.digest!])) });
    const noKey = await keys.mine(room).then(() => null, (error: unknown) => errorData(error).message);
    return { of, lost: Object.keys(remembered).filter((id) => !desk.reviews.has(id) && !desk.broken.some((b) => b.id === id)), noKey };
  }

  async function sign(room: Room, input: AreaInput, word: Extract<CallRequest<'sayOfReview'>['word'], { act: 'sign' }>): Promise<string> {
    const off = saysNothingHere(input);
    const review = reviewDesk(input).reviews.get(word.reviewId);
    const side = review ? sideOf(review, input.me.userId) : null;
    if (off !== null || !review || side === null) throw refused(off ?? 'This review is no longer there, or isn’t yours. Look at the page as it is now.');
    const may = maySign(review, side, input);
    if (!may.ok) throw refused(may.why);
    if (input.judged?.of.get(review.id)?.digest !== word.digest) throw refused('The content isn’t what stood on your page. Read it as it is now, then sign.');
    const mine = await keys.mine(room);
    const body = { act: 'sign' as const, reviewId: review.id, of: review.close!.key, digest: word.digest, keyRecord: mine.recordKey, signature: '', agrees: word.agrees, note: word.note.trim() };
    const record = newRecord('review', body, { me: input.me, dealId: null, now: options.now(), between: [review.personId, review.managerId] });
    if (record.kind !== 'review') throw new Error('a review');
    const signed = { ...record, body: { ...body, signature: await mine.sign(utf8(signedText(record))) } };
    await keep(room, signed);
    return review.id;
  }

  return {
    /** The input with what is known of signatures; other views' input as it is. */
    with: async (room: Room, area: AreaName, input: AreaInput): Promise<AreaInput> => (JUDGED.includes(area) ? { ...input, judged: await judged(room, input) } : input),

    /** Keeps a word of a review; one that may not be said is refused with a sentence, and nothing is kept. */
    async say({ room, input: read }: { room: Room; input: AreaInput }, { word }: CallRequest<'sayOfReview'>): Promise<CallReply<'sayOfReview'>> {
      const input = { ...read, judged: await judged(room, read) };
      if (word.act === 'sign') return { id: await sign(room, input, word) };
      const made = compose(word, input, crypto.randomUUID());
      if ('refused' in made) throw refused(made.refused);
      const { kind, body, between } = made.says;
      await keep(room, newRecord(kind, body, { me: input.me, dealId: null, now: options.now(), ...(between && { between }) }));
      // What is shared isn't a draft any more.
      if (word.act === 'share') await room.workspace.dropRecords(input.company.records('reviewDraft').filter((r) => r.body.reviewId === word.reviewId).map((r) => r.key));
      return { id: made.id };
    },
  };
}

const refused = (why: string): RidealongError => new RidealongError('noPermission', 'This can’t be said by you', why);
