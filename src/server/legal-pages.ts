import type { Next, Request, Response, Server } from 'restify';
import { escaped, plainPage, sendPlainPage } from './plain-page';
import type { Settings } from './settings';

/**
 * Serves /privacy and /terms, which Teams requires of every app. If PRIVACY_URL or TERMS_URL is set, the path redirects to that address.
 */
export function addLegalPages(server: Server, { PRIVACY_URL, TERMS_URL, CONTACT_URL }: Settings): void {
  const contact = CONTACT_URL
    ? `<p>Questions go to <a href="${escaped(CONTACT_URL)}">${escaped(CONTACT_URL.replace(/^(mailto|tel):/, ''))}</a>.</p>`
    : '<p>Questions go to whoever runs the bot for you.</p>';
  server.get('/privacy', page(PRIVACY_URL, 'Privacy', privacy + contact));
  server.get('/terms', page(TERMS_URL, 'Terms of use', terms + contact));
}

function page(elsewhere: string | null, title: string, content: string) {
  const html = plainPage(title, content);
  return (_request: Request, response: Response, next: Next): void => {
    if (elsewhere !== null) {
      response.redirect(302, elsewhere, next);
      return;
    }
    sendPlainPage(response, 200, html);
    next();
  };
}

const privacy = `
<p>This bot answers questions about careers from figures it carries itself. To answer, it sends nothing to anybody else.</p>
<h2>What it keeps, and how long</h2>
<ul>
<li><b>The thread of the conversation</b>, so that “and in Texas?” can be understood: which jobs, figures and places were last
talked about, kept per person and conversation. It is forgotten after a day without a message, and at once when you say
“start over”.</li>
<li><b>What was said in the web chat</b>, yours and mine, for a day after it was last used, so that a reload finds it. “Start over”
does not delete it.</li>
<li><b>The question that each answer was given to</b>, in Teams and in the web chat, for a day, so that a thumb up or down can be understood.</li>
<li><b>Thumbs up and down</b>: how many, and for what kind of answer. The host may also have chosen to keep the rated question
and comment, or questions the bot could not answer, to improve it; then the host sets how long.</li>
<li><b>Technical logs</b>: times, errors and counts, without what anybody wrote.</li>
</ul>
<h2>What it does not do</h2>
<p>It has no accounts, no advertising and no tracking, reads only messages addressed to it, and never sells or passes on what
you write. The chat service you use (such as Microsoft Teams) keeps your messages under its own terms.</p>`;

const terms = `
<p>You may ask the bot as much as you like, within reason. It is given as it is, without warranty.</p>
<ul>
<li>Its figures come from the U.S. Bureau of Labor Statistics, O*NET and the sources named in each answer, with their dates.
They describe many people, not one: what you will earn may differ.</li>
<li>It gives information, not advice on careers, law, tax or money. Check what matters to you with the source.</li>
<li>Do not enter secrets or other people’s personal details: no question needs them.</li>
</ul>
<p>This service includes information from the O*NET 30.1 Database and earlier releases by the U.S. Department of Labor, Employment
and Training Administration (USDOL/ETA), used under the CC BY 4.0 license and modified. O*NET® is a trademark of USDOL/ETA,
which has not approved, endorsed, or tested these modifications.</p>`;
