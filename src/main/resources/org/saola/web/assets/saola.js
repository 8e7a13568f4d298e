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
  // A form that is sent as soon as a choice is made, such as facets.
  document.addEventListener('change', event => {
    const form = event.target instanceof Element && event.target.closest('form[data-at-once]');
    if (form) form.requestSubmit();
  });
})();
