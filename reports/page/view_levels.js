// Decides how a level is told: its idea, its case, the clicks to try, and why they did it.
import {h} from './dom.js';
import {say, sayOf} from './language.js';
import {levels} from './levels.js';
import {headline, verdictKind} from './view_answer.js';

/** The list of levels, the one that is open marked. */
export function levelList(store) {
  return h(
    'nav',
    {class: 'levels', 'aria-label': say('levels.title')},
    h(
      'ol',
      {},
      levels.map(({name}, at) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              on: 'openLevel',
              with: {level: name},
              'aria-current': store.view.level === name ? 'step' : undefined,
            },
            h('span', {class: 'number', 'aria-hidden': 'true'}, String(at + 1)),
            ' ',
            say(`level.${name}.title`),
            ' ',
            store.view.done[name] &&
              h('span', {class: 'done'}, '✓', h('span', {class: 'hidden'}, say('levels.done'))),
          ),
        ),
      ),
    ),
  );
}

/** The text of the open level above the account that it is about; `decisions` holds what is
 *  decided {now} and, after a try, was {before} it. */
export function levelView(store, level, about, decisions) {
  const at = levels.indexOf(level);
  const told = about.catalogue.find(({name}) => name === (store.view.levelCase || level.case));
  const next = levels[at + 1];
  return h(
    'section',
    {class: 'level', 'aria-labelledby': 'level-title', 'data-key': level.name},
    h(
      'h1',
      {id: 'level-title', tabindex: '-1'},
      say('levels.heading', at + 1, say(`level.${level.name}.title`)),
    ),
    paragraphs(`level.${level.name}.idea`),
    told &&
      h(
        'div',
        {class: 'case'},
        h('h2', {}, sayOf(told.scenario.story, 'title')),
        h('p', {}, sayOf(told.scenario.story, 'text')),
      ),
    h('p', {class: 'look'}, say(`level.${level.name}.look`)),
    h(
      'div',
      {class: 'tries'},
      h('h2', {}, say('levels.try')),
      h(
        'ul',
        {},
        level.tries.map((each) => tryItem(store, level, each, decisions)),
      ),
    ),
    otherCases(level, about),
    h(
      'p',
      {class: 'next'},
      next
        ? h(
            'button',
            {type: 'button', class: 'primary', on: 'openLevel', with: {level: next.name}},
            say('levels.next', say(`level.${next.name}.title`)),
          )
        : h(
            'button',
            {type: 'button', class: 'primary', on: 'go', with: {tab: 'exercises'}},
            say('levels.to_exercises'),
          ),
    ),
  );
}

function paragraphs(key) {
  return say(key)
    .split('\n')
    .map((text) => h('p', {class: 'idea'}, text));
}

function tryItem(store, level, each, decisions) {
  const isTried = store.view.tried === each.name;
  return h(
    'li',
    {'data-key': each.name},
    h(
      'button',
      {
        type: 'button',
        on: 'tryEdit',
        with: {level: level.name, name: each.name},
        'aria-pressed': String(isTried),
      },
      say(`level.${level.name}.${each.name}`),
    ),
    isTried &&
      h(
        'div',
        {class: 'why', role: 'status'},
        changeLine(decisions),
        h('p', {}, say(`level.${level.name}.${each.name}.why`)),
      ),
  );
}

function changeLine({before, now}) {
  const part = (decision) =>
    h('span', {class: `verdict-word ${verdictKind(decision)}`}, headline(decision));
  if (!now) return null;
  const isSame = before && headline(before) === headline(now);
  return h(
    'p',
    {class: 'change'},
    before && !isSame && [part(before), ' → '],
    part(now),
    isSame && ` ${say('levels.as_before')}`,
  );
}

function otherCases(level, about) {
  const cases = about.catalogue.filter(
    ({name, scenario}) => scenario.tags[0] === level.topic && name !== level.case,
  );
  if (cases.length === 0) return null;
  return h(
    'details',
    {class: 'more-cases'},
    h('summary', {}, say('levels.more', cases.length)),
    h(
      'ul',
      {},
      cases.map((told) =>
        h(
          'li',
          {},
          h(
            'button',
            {type: 'button', class: 'link', on: 'openCaseInLevel', with: {name: told.name}},
            sayOf(told.scenario.story, 'title'),
          ),
        ),
      ),
    ),
  );
}
