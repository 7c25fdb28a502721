import type { Answer } from '../../answers/answer';
import { chartElements } from './chart-elements';
import { type Element, expand } from './expand';
import { line, sourceElement } from './lines';
import { sectionElements } from './section-elements';
import { tableElements } from './table-elements';
import headingTemplate from './templates/heading.json';
import submitTemplate from './templates/submit.json';
import submitInTeamsTemplate from './templates/submit-in-teams.json';

/** Teams shows no more actions than this under a card. */
const MOST_BUTTONS = 6;

/** Where and how a card is shown. */
export interface CardPlace {
  /** The channel's id ("msteams"), which decides how a button sends its text. */
  channel: string | undefined;
  /**
   * True where the card stands in somebody's own message (a search result in Teams): it then names the job and says the
   * verdict itself, and has no buttons, for the bot may not be a member of that chat.
   */
  alone?: boolean;
}

/** True when an answer has something that only a card can show: a picture, a table, sections. */
export function hasCardContent({ chart, table, sections }: Answer): boolean {
  return chart !== undefined || table !== undefined || (sections ?? []).length > 0;
}

/**
 * The card of an answer: picture, table, sections, sources, follow-up buttons; null when it would hold nothing.
 * Only what Teams, Web Chat and the Emulator all show: version 1.5, no Table, Action.Submit.
 */
export function answerCard(answer: Answer, place: CardPlace & { alone: true }): Element;
export function answerCard(answer: Answer, place: CardPlace): Element | null;
export function answerCard(answer: Answer, { channel, alone = false }: CardPlace): Element | null {
  const { chart, table, sections = [], suggestions, sources } = answer;
  const content = [
    ...(chart ? [chartElements(chart)] : []),
    ...(table ? [tableElements(table)] : []),
    ...sectionElements(sections),
  ];
  const template = channel === 'msteams' ? submitInTeamsTemplate : submitTemplate;
  const actions = alone ? [] : suggestions.slice(0, MOST_BUTTONS).map(text => expand(template, { text }));
  if (content.length === 0 && actions.length === 0 && !alone) return null;
  const body = [
    ...(alone ? introduction(answer, content.length > 0) : []),
    ...content,
    // A section names its own sources.
    ...(content.length > 0 && sections.length === 0 ? sourceElement(sources) : []),
  ];
  return {
    // Stands first in the card: Teams is particular about it.
    msteams: { width: 'Full' },
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** The jobs' names and the verdict; the whole text where nothing else follows. */
function introduction({ occupations, text }: Answer, followed: boolean): Element[] {
  const title = occupations.map(occupation => occupation.title).join(' · ');
  const [verdict = '', ...rest] = text.split('\n');
  return [
    ...(title === '' ? [] : [expand(headingTemplate, { text: title })]),
    ...[verdict, ...(followed ? [] : rest)].map(line),
  ];
}
