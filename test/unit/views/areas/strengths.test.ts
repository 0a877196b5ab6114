import { describe, expect, it } from 'vitest';
import { strengthsReport } from '../../../../lib/analysis/coaching/strengths/report.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { MEASURES } from '../../../../lib/analysis/measures/index.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { strengthsInput, strengthsPeople } from '../../../../lib/views/areas/strengths/input.ts';
import { strengthsView } from '../../../../lib/views/areas/strengths.ts';
import { AES, coached, sellers, word } from '../../support/coached-company.ts';
import { spaced } from '../../support/spaced.ts';

const made = sellers();
const praise = word('feedback', 'N', '2026-11-10', { act: 'open', threadId: 'th', about: { kind: 'person' }, toId: userId('W'), tone: 'praise', text: 'You asked whose date it was.', sbi: null, behaviourIds: ['dates'] }, ['N', 'W'], { key: 'th' });
const view = (who: string, personId: string | null = null) => {
  const input = coached([praise], { who, ...made });
  return spaced(strengthsView({ ...input, strengths: whole(strengthsReport(strengthsInput(input, { personId }))) }, { personId }));
};

describe('strengths and areas to improve', () => {
  it('tell what parts from the person’s own past and from comparable peers, with both intervals, how many, and the person’s rows', () => {
    const { strengths, improve } = view('W');
    expect([strengths.map((s) => s.id), improve]).toEqual([['winRate:past', 'winRate:peers', 'bookings:past'], []]);
    expect(strengths[0]!.own.text).toMatch(/^\d+.% \(\d+ to \d+.%\), of \d+.deals$/);
    expect(strengths[1]!.other.text).toMatch(/of \d+.deals of 6.people$/);
    expect([strengths[1]!.own.rows!.total > 20, strengths[1]!.other.rows]).toEqual([true, null]);
  });
  it('are the person’s and, without what counts activity, of who leads them; nobody else’s', () => {
    const who = (id: string) => strengthsPeople(coached([], { who: id, ...made }));
    expect([who('W'), who('N').filter((id) => AES.includes(id)).length, who('T').some((id) => AES.includes(id))]).toEqual([['W'], AES.length, false]);
    expect(view('T', 'W').personId).toBe('T');
    expect([view('W').silent, view('N', 'W').silent].map((list) => list.some((s) => s.label.startsWith(MEASURES.find((m) => m.id === 'leadResponseKept')!.label)))).toEqual([true, false]);
  });
  it('say nothing from too little, with the reason', () => {
    const empty = view('F');
    expect([empty.title, empty.strengths, empty.silent.find((s) => s.label === 'Win rate, own past')!.text]).toEqual(['There isn’t enough yet to say', [], 'no deals in the last four closed quarters; nothing is said under 20']);
  });
  it('count the behaviours that others named, and open to the threads', () => {
    expect([view('W').themes, view('B1').themes.length]).toEqual([[{
      id: 'dates', label: 'Asks the buyer whose date it is, and writes down the answer', text: 'Named once in 1 thread: 1 of praise',
      threads: [{ id: 'th', text: 'You asked whose date it was.', when: '10 Nov', by: 'Aino Kettunen', link: { label: 'Feedback', href: null, tab: 'coaching', part: 'feedback' } }],
    }], 0]);
  });
  it('hold no score and no order of people', () => {
    expect(JSON.stringify(view('N', 'W'))).not.toMatch(/"B\d-\d|\brank/);
  });
});
