// What moves on pages; all of them work without it.
(() => {
  'use strict';
  // The box of suggestions: an input that owns a list which the server fills (aria-controls).
  const options = input => [...document.getElementById(input.getAttribute('aria-controls')).querySelectorAll('[role=option]')];
  const mark = (input, option) => {
    for (const other of options(input)) other.setAttribute('aria-selected', String(other === option));
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({block: 'nearest'});
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const close = input => {
    document.getElementById(input.getAttribute('aria-controls')).replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const boxOf = target => target instanceof Element && target.matches('[role=combobox]') ? target : null;
  document.addEventListener('keydown', event => {
    const input = boxOf(event.target);
    if (!input) return;
    const all = options(input);
    const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'Escape') {
      close(input);
    } else if (all.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(input, all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      location.href = all[at].querySelector('a').href;
    }
  });
  document.addEventListener('focusout', event => {
    const input = boxOf(event.target);
    // a moment later, so that a click on a suggestion still finds it
    if (input) setTimeout(() => document.activeElement === input || close(input), 200);
  });
  new MutationObserver(changes => {
    for (const list of new Set(changes.map(change => change.target))) {
      if (!(list instanceof Element) || !list.matches('[role=listbox]')) continue;
      const input = document.querySelector('[aria-controls="' + list.id + '"]');
      if (input) input.setAttribute('aria-expanded', String(list.querySelector('[role=option]') !== null));
    }
  }).observe(document.documentElement, {childList: true, subtree: true});
  // The menu of phones closes with Escape.
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) { menu.open = false; menu.firstElementChild.focus(); }
  });
  // A file goes in pieces, as large as the line allows; sent again after a break, it goes on from there.
  const parsed = html => new DOMParser().parseFromString(html, 'text/html');
  const LEAST = 1 << 16, MOST = 4 << 20;
  const send = async (form, file) => {
    const shown = form.querySelector('.sending');
    shown.hidden = false;
    // a form is good for once, and this one may have been sent before the line broke
    const fresh = parsed(await (await fetch(location.href)).text()).querySelector('form[data-pieces] [name=form_token]');
    const begin = new URLSearchParams({form_token: fresh.value, name: file.name, bytes: file.size});
    const begun = await fetch(form.action, {method: 'POST', body: begin, redirect: 'manual'});
    if (begun.status !== 201) throw begun;
    const path = begun.headers.get('Location');
    let at = Number(begun.headers.get('Upload-Offset')), size = 1 << 20, failures = 0;
    while (at < file.size) {
      const from = performance.now();
      try {
        const answer = await fetch(path + '?offset=' + at, {method: 'PUT', body: file.slice(at, at + size)});
        if (answer.status !== 204 && answer.status !== 409) throw answer;
        at = Number(answer.headers.get('Upload-Offset'));
        failures = 0;
        size = Math.max(LEAST, Math.min(MOST, performance.now() - from < 1000 ? size * 2 : size / 2));
      } catch (failure) {
        if (failure instanceof Response && failure.status < 500 && failure.status !== 429 || ++failures > 5) throw failure;
        size = Math.max(LEAST, size / 2);
        await new Promise(again => setTimeout(again, 1000 * failures));
      }
      const done = Math.floor(100 * at / file.size);
      shown.querySelector('progress').value = done;
      shown.querySelector('span').textContent = done + '\u00a0%';
    }
  };
  document.addEventListener('submit', async event => {
    const form = event.target;
    const file = form.matches('form[data-pieces]') && form.querySelector('input[type=file]').files[0];
    if (!file) return;
    event.preventDefault();
    form.querySelector('button').disabled = true;
    try {
      await send(form, file);
      location.reload();
    } catch (failure) {
      if (failure instanceof Response && failure.status === 422) {
        document.querySelector('main').replaceWith(parsed(await failure.text()).querySelector('main'));
        return;
      }
      form.querySelector('.problem').hidden = false;
      form.querySelector('.sending').hidden = true;
      form.querySelector('button').disabled = false;
    }
  });
})();
