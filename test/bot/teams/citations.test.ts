import { withCitations } from '../../../src/bot/teams/citations';
import { teamsReply } from '../../../src/bot/teams/teams-reply';
import { realConversation } from '../../support/real-bot';

const { sources } = realConversation();
const citationsOf = (entities: unknown) =>
  (entities as { citation: { position: number; appearance: { name: string; abstract: string; url?: string } }[] }[])[0]
    ?.citation ?? [];

describe('citations in Teams', () => {
  it('number every mention of a source in the text, and say in one root entity what each number is', () => {
    const text = 'Pay $1 (BLS, May 2024).\nGrowth 2% (BLS projections, 2024–34).\nAgain (BLS, May 2024).';
    const reply = withCitations({ text }, ['BLS, May 2024', 'BLS projections, 2024–34'], sources);
    expect(reply.text).toBe(
      'Pay $1 (BLS, May 2024) [1].\nGrowth 2% (BLS projections, 2024–34) [2].\nAgain (BLS, May 2024) [1].',
    );
    expect(reply.entities).toHaveLength(1);
    expect(reply.entities?.[0]).toMatchObject({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
    });
    expect(citationsOf(reply.entities)).toEqual([
      {
        '@type': 'Claim',
        position: 1,
        appearance: {
          '@type': 'DigitalDocument',
          name: 'Occupational Employment and Wage Statistics, May 2024',
          abstract: 'U.S. Bureau of Labor Statistics; public domain',
          url: 'https://www.bls.gov/oes/',
        },
      },
      expect.objectContaining({ position: 2 }),
    ]);
  });

  it('name a source at the end that the text does not mention', () => {
    expect(withCitations({ text: 'Pay $1.' }, ['BLS, May 2024'], sources).text).toBe('Pay $1. [1]');
  });

  it('keep to what Teams takes: 20 of them, short names and abstracts', () => {
    const labels = Array.from({ length: 25 }, (_, at) => `Source ${String.fromCharCode(65 + at)} ${'x'.repeat(200)}`);
    const citations = citationsOf(withCitations({ text: labels.join('\n') }, labels, []).entities);
    expect(citations.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    for (const { appearance } of citations) {
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    }
  });

  it.each(['which pays more?', 'compare roofers and glaziers', 'tell me about florists', 'skills of opticians'])(
    'belong to every answer with figures: "%s"',
    question => {
      const { answer } = realConversation().respond(question, undefined);
      const reply = teamsReply({ text: answer.text }, answer, sources);
      const cited = citationsOf(reply.entities).map(({ position }) => position);
      expect(cited.length).toBe(answer.sources.length);
      expect(cited.length).toBeGreaterThan(0);
      for (const position of cited) expect(reply.text).toContain(`[${position}]`);
    },
  );

  it('are left out where nothing is cited', () => {
    const { answer } = realConversation().respond('hello', undefined);
    expect(teamsReply({ text: answer.text }, answer, sources)).toEqual({ text: answer.text });
  });
});
