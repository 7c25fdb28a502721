import { z } from 'zod';
import { type Answer, answerKinds, outcomes } from '../answers/answer';
import { jsonAnswer } from '../answers/json-answer';
import { linkTo } from '../answers/source-links';
import { measureIds, reasonsMissing, units } from '../knowledge/fact';
import type { Source } from '../knowledge/schema/sources';

/** An occupation or field named in an answer. */
export const occupationSchema = z.object({
  id: z.string().describe('O*NET-SOC code, code of a field, or id of a featured job'),
  title: z.string(),
  soc: z.string().describe('six-digit SOC code'),
});

const namedValueSchema = z.object({
  name: z.string(),
  value: z.number().nullable(),
  atLeast: z.literal(true).optional(),
});

const factSchema = z.object({
  occupation: z.string().describe('id of the job or field'),
  measure: z.enum(measureIds),
  place: z.string().nullable().describe('code of the state ("OH"); null: the whole country'),
  value: z.union([z.number(), z.string(), z.array(namedValueSchema), z.null()]),
  unit: z.enum(units),
  source: z.string().describe('source and date of the value: the label of one of the sources'),
  sources: z.array(z.string()).optional(),
  atLeast: z.literal(true).optional().describe("the value is the publisher's top code: the figure is this or more"),
  missing: z.enum(reasonsMissing).optional().describe('why there is no value'),
  basis: z
    .object({ code: z.string(), title: z.string(), why: z.enum(['shared', 'combined', 'wider']) })
    .optional()
    .describe("whose figure it is, if it is not the job's own"),
});

/** A source with everything needed to cite it. */
export const sourceSchema = z.object({
  label: z.string().describe('short name with its date, as used in facts and texts'),
  publisher: z.string(),
  title: z.string(),
  vintage: z.string().describe('the period that the figures describe: "May 2024"'),
  released: z.string().nullable().describe('when the publisher released them: a day, month or year'),
  license: z.string(),
  url: z.string().nullable().describe("the publisher's page"),
});
type CitedSource = z.infer<typeof sourceSchema>;

/** Schema of the result that all tools except "occupation" return. */
export const answerSchema = z.object({
  outcome: z
    .enum(outcomes)
    .describe('answer: at least one figure was found; clarify: asks back; no-data: understood, but none was found'),
  kind: z.enum(answerKinds).nullable(),
  text: z.string().describe('the whole answer in words, with sources and caveats'),
  occupations: z.array(occupationSchema),
  facts: z.array(factSchema),
  winner: z
    .string()
    .nullable()
    .describe('id of the job, or code of the state, that comes first; null: too close to call, or none'),
  suggestions: z
    .array(z.string())
    .describe('follow-up questions for the tool "ask"; if the outcome is clarify, the choices'),
  sources: z.array(sourceSchema).describe('sources of all facts'),
  links: z
    .array(z.object({ label: z.string(), url: z.string() }))
    .describe('pages where people can read more about the job, or about what the data does not have'),
});
export type AnswerOutput = z.infer<typeof answerSchema>;

/** Converts an answer to a tool's result. @param known all sources */
export function answerOutput(answer: Answer, known: readonly Source[]): AnswerOutput {
  const json = jsonAnswer(answer);
  const labels = json.facts.flatMap(({ source, sources }) => sources ?? [source]);
  const cited = new Set([...answer.sources, ...labels]);
  const sources = [...cited].flatMap(label => known.find(source => source.label === label) ?? []).map(citedSource);
  return { ...json, sources };
}

/** Converts a source to the form in which an assistant can cite it. */
export function citedSource(source: Source): CitedSource {
  const { label, publisher, title, vintage, license, released = null } = source;
  return { label, publisher, title, vintage, released, license, url: linkTo(source) ?? null };
}

/** Converts an answer for assistants that only read text: the answer's text, then each source with its date and link. */
export function answerWords({ text, sources }: AnswerOutput): string[] {
  const lines = sources.map(({ label, publisher, title, released, url }) =>
    [`${label}: ${publisher}, ${title}`, ...(released ? [`released ${released}`] : []), ...(url ? [url] : [])].join(
      ', ',
    ),
  );
  return [text, ...(lines.length > 0 ? [['Sources', ...lines.map(line => `- ${line}`)].join('\n')] : [])];
}
