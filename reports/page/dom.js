// Decides how a described element becomes a real one, and how real ones become those wanted next.

const properties = new Set(['value', 'checked', 'selected', 'disabled', 'indeterminate']);

/** An element. `raw` is markup that the engine made; `on` names an action, `with` its argument. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'raw') element.innerHTML = element.rawMarkup = value;
    else if (name === 'on') element.dataset.on = value;
    else if (name === 'with') element.dataset.with = JSON.stringify(value);
    else if (name === 'value' && tag === 'select') element.wantedValue = value;
    else if (name === 'value' && tag === 'textarea') element.value = element.wantedText = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  appendAll(element, children);
  if (element.wantedValue !== undefined) element.value = element.wantedValue;
  return element;
}

function appendAll(element, children) {
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue;
    if (Array.isArray(child)) appendAll(element, child);
    else element.append(child);
  }
}

/** Turns `now` into `wanted` with the fewest changes, so that focus, scrolling and what a person
 *  has opened stay. Children are matched by `data-key`, else by their position. */
export function morph(now, wanted) {
  if (now.nodeType !== wanted.nodeType || now.nodeName !== wanted.nodeName) {
    now.replaceWith(wanted);
    return;
  }
  if (now.nodeType === Node.TEXT_NODE) {
    if (now.data !== wanted.data) now.data = wanted.data;
    return;
  }
  morphAttributes(now, wanted);
  if (wanted.rawMarkup !== undefined || now.rawMarkup !== undefined) {
    if (now.rawMarkup !== wanted.rawMarkup) {
      now.replaceChildren(...wanted.childNodes);
      now.rawMarkup = wanted.rawMarkup;
    }
  } else {
    morphChildren(now, wanted);
  }
  morphValue(now, wanted);
}

function morphAttributes(now, wanted) {
  // Whether details stand open is the reader's own choice, once they are there.
  const isOwn = (name) => now.nodeName === 'DETAILS' && name === 'open';
  for (const {name, value} of [...wanted.attributes]) {
    if (!isOwn(name) && now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  for (const {name} of [...now.attributes]) {
    if (!isOwn(name) && !wanted.hasAttribute(name)) now.removeAttribute(name);
  }
}

function morphValue(now, wanted) {
  if (now.nodeName === 'INPUT') {
    if (now.type === 'file') return;
    for (const name of properties) {
      if (now[name] !== wanted[name] && wanted[name] !== undefined) now[name] = wanted[name];
    }
  } else if (now.nodeName === 'SELECT' && wanted.wantedValue !== undefined) {
    if (now.value !== wanted.value) now.value = wanted.value;
  } else if (now.nodeName === 'TEXTAREA' && wanted.wantedText !== now.wantedText) {
    now.value = now.wantedText = wanted.wantedText;
  }
}

function morphChildren(now, wanted) {
  const keyed = new Map();
  for (const child of now.children) {
    if (child.dataset.key) keyed.set(child.dataset.key, child);
  }
  let here = now.firstChild;
  for (const next of [...wanted.childNodes]) {
    const key = next.dataset?.key;
    const match = key && keyed.get(key);
    if (match) {
      keyed.delete(key);
      if (match === here) here = here.nextSibling;
      else now.insertBefore(match, here);
      morph(match, next);
    } else if (!here || key || here.dataset?.key) {
      now.insertBefore(next, here);
    } else {
      const after = here.nextSibling;
      morph(here, next);
      here = after;
    }
  }
  while (here) {
    const after = here.nextSibling;
    here.remove();
    here = after;
  }
  for (const left of keyed.values()) left.remove();
}

/** Calls `actions[name](argument, element)` for what is clicked, changed or submitted below. */
export function listen(root, actions) {
  const call = (event, element) => {
    const argument = element.dataset.with ? JSON.parse(element.dataset.with) : undefined;
    actions[element.dataset.on](argument, element, event);
  };
  const isField = (element) => /^(INPUT|SELECT|TEXTAREA)$/.test(element.nodeName);
  root.addEventListener('click', (event) => {
    const element = event.target.closest('[data-on]');
    if (element && !isField(element) && element.nodeName !== 'FORM') call(event, element);
  });
  root.addEventListener('change', (event) => {
    const element = event.target.closest('[data-on]');
    if (element && isField(element)) call(event, element);
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target.dataset.on) call(event, event.target);
  });
}
