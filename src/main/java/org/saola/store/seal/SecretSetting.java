package org.saola.store.seal;

/** Secrets that the program makes for itself; each can be made anew without anybody being told. */
public enum SecretSetting {
  /** Signs addresses of downloads. */
  DOWNLOAD_LINKS("download_link_secret"),
  /** Signs forms of pages. */
  FORMS("form_token_key");

  private final String name;

  SecretSetting(String name) {
    this.name = name;
  }

  /** Under which it is stored. */
  String storedName() {
    return name;
  }
}
