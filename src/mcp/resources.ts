import type { Resource } from '@modelcontextprotocol/sdk/types.js';
import { measureIds } from '../knowledge/fact';
import { measures } from '../knowledge/measures/registry';
import { traitLists } from '../query/predicate';
import { citedSource } from './answer-output';
import { termsOf } from './asked/terms';
import type { Desk } from './desk';

/** A list that assistants can read to learn what they can ask for. */
interface KnownList {
  listing: Resource;
  /** @returns plain JSON */
  read(desk: Pick<Desk, 'conversation'>): readonly unknown[];
}

const MIME_TYPE = 'application/json';

function known(path: string, title: string, description: string, read: KnownList['read']): KnownList {
  const name = path.replace('/', '-');
  return { listing: { uri: `careers://${path}`, name, title, description, mimeType: MIME_TYPE }, read };
}

const lists: readonly KnownList[] = [
  known(
    'sources',
    'Sources',
    'Where the figures come from, their dates, when they were released, their licenses, and newer releases that the bot does not have.',
    ({ conversation }) => conversation.sources.map(source => ({ ...citedSource(source), newer: source.newer ?? [] })),
  ),
  known(
    'measures',
    'Measures',
    'What can be asked of a job: the id of each measure, what it is called, its unit, and whether states and fields of work have it.',
    ({ conversation }) =>
      measureIds.map(id => ({ id, label: conversation.typed.context.wording.measure(id), ...measures[id] })),
  ),
  known(
    'states',
    'States',
    'Codes and names of the states that have figures.',
    ({ conversation }) => conversation.typed.context.dataset.places.states,
  ),
  known(
    'fields',
    'Fields of work',
    'SOC major groups, and all jobs ("00-0000"): codes and titles.',
    ({ conversation }) => conversation.typed.context.dataset.groups.map(({ id, title }) => ({ id, title })),
  ),
  known('programs', 'Majors', 'Instructional programs that can be majors: CIP codes and titles.', ({ conversation }) =>
    conversation.typed.context.dataset.majors.programs.map(([code, title]) => ({ code, title })),
  ),
  ...traitLists.map(list =>
    known(
      `terms/${list}`,
      `O*NET terms: ${list}`,
      `Names that a predicate of the type "trait" can have in the list "${list}".`,
      ({ conversation }) => termsOf(list, conversation.typed.context.dataset.terms),
    ),
  ),
];

/** Listings of all resources. */
export const resources: readonly Resource[] = lists.map(({ listing }) => listing);

/** Returns a resource as JSON; null if there is none with this URI. */
export function readResource(uri: string, desk: Pick<Desk, 'conversation'>) {
  const list = lists.find(({ listing }) => listing.uri === uri);
  return list ? { uri, mimeType: MIME_TYPE, text: JSON.stringify(list.read(desk)) } : null;
}
