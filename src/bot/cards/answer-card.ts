import type { Answer, Table } from '../../answers/answer';
import type { Chart, Mark } from '../../answers/chart';
import type { Source } from '../../knowledge/schema/sources';
import { chartElements } from './chart-elements';
import { type Element, expand } from './expand';
import { linksElement, sourceElement } from './lines';
import { barNotes } from './list-notes';
import { sectionElements } from './section-elements';
import { tableElements } from './table-elements';
import headingTemplate from './templates/heading.json';
import submitTemplate from './templates/submit.json';
import submitInTeamsTemplate from './templates/submit-in-teams.json';
import { textElements } from './text-elements';
import { titlesOf } from './titles';

/** Teams shows at most this many actions under a card. */
const MOST_BUTTONS = 6;

/** Where and how a card is shown. */
export interface CardPlace {
  /** Id of the channel ("msteams"), which decides how a button sends its text. */
  channel: string | undefined;
  /**
   * - `beside`: below the answer's text, without repeating it
   * - `whole`: instead of the text, all of which it contains
   * - `alone`: in somebody's own message (a search result in Teams). It also names the job, and has no buttons, because the bot may
   * not be a member of that chat
   */
  role: 'beside' | 'whole' | 'alone';
  /** All sources, for links to their publishers. */
  known?: readonly Source[];
}

/** True if an answer has something that only a card can show: a chart, a table or sections. */
export function hasCardContent({ chart, table, sections }: Answer): boolean {
  return chart !== undefined || table !== undefined || (sections ?? []).length > 0;
}

/**
 * Builds the card of an answer: text, chart, table, sections, sources, small print, links and follow-up buttons. Returns null if it would be
 * empty. Uses only what Teams, Web Chat and the Emulator all support: version 1.5, no Table, Action.Submit.
 */
export function answerCard(answer: Answer, place: CardPlace & { role: 'alone' }): Element;
export function answerCard(answer: Answer, place: CardPlace): Element | null;
export function answerCard(answer: Answer, place: CardPlace): Element | null {
  const body = bodyOf(answer, place);
  const actions = place.role === 'alone' ? [] : buttonsOf(answer, place);
  if (body.length === 0 && actions.length === 0) return null;
  return {
    // Teams requires this to be the first property of the card.
    msteams: { width: 'Full' },
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

function bodyOf(answer: Answer, { role, known = [] }: CardPlace): Element[] {
  const { chart, table, sections = [], sources } = answer;
  // A card below the text does not repeat it.
  const notes = role === 'beside' ? [] : barNotes(answer);
  const content = [
    ...(chart ? [chartElements(chart, notes)] : []),
    ...(table ? [tableElements(table)] : []),
    ...sectionElements(sections, known),
  ];
  // Each section names its own sources.
  const named = sections.length === 0 ? sourceElement(sources, known) : [];
  if (role === 'beside') return content.length > 0 ? [...content, ...named] : [];
  const { above, below } = textElements(answer, [...shownTexts(answer), ...notes]);
  const title = role === 'alone' ? headingOf(answer) : [];
  const links = linksElement(answer.linksTitle ?? '', answer.links ?? []);
  return [...title, ...above, ...content, ...named, ...below, ...links];
}

function headingOf(answer: Answer): Element[] {
  const title = titlesOf(answer);
  return title === '' ? [] : [expand(headingTemplate, { text: title })];
}

function buttonsOf({ suggestions, labels = [] }: Answer, { channel }: CardPlace): Element[] {
  const template = channel === 'msteams' ? submitInTeamsTemplate : submitTemplate;
  return suggestions.slice(0, MOST_BUTTONS).map((text, at) => expand(template, { text, title: labels[at] ?? text }));
}

/** Everything except the text that a card shows before anything is expanded. */
function shownTexts({ chart, table, suggestions, labels = suggestions, outcome }: Answer): string[] {
  return [
    ...(chart ? chartTexts(chart) : []),
    ...(table ? tableTexts(table) : []),
    // In a clarification, the buttons are the choices.
    ...(outcome === 'clarify' ? labels : []),
  ];
}

function chartTexts(chart: Chart): string[] {
  return marksOf(chart).map(({ shown }) => shown);
}

function marksOf(chart: Chart): readonly Mark[] {
  if (chart.type === 'bars') return chart.bars;
  if (chart.type === 'pay-by-year') return chart.points;
  return [...chart.percentiles, ...(chart.own ? [chart.own] : [])];
}

function tableTexts({ rows }: Table): string[] {
  return rows.flatMap(({ cells }) => cells);
}
