package org.saola.browser;

/** How somebody uses the pages. */
enum Way {
  WIDE(1280, true),
  PHONE(375, true),
  WITHOUT_SCRIPT(1280, false);

  private final int width;
  private final boolean script;

  Way(int width, boolean script) {
    this.width = width;
    this.script = script;
  }

  boolean hasScript() {
    return script;
  }

  /** Makes the browser that of somebody new, who uses it in this way. */
  void open(Chromium browser) {
    browser.forget();
    browser.width(width);
    browser.scripts(script);
    browser.complaints();
  }
}
