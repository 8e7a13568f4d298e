package org.saola.store.content;

/**
 * The one number under which something about one record of one release is stored: release, form and
 * place in the index, from high to low bits, so that pages of the index lie side by side.
 */
public final class RecordKey {
  /** The form of what exists once per record: its columns, its document. */
  public static final int RECORD = 0;

  private static final int RELEASE_SHIFT = 40;
  private static final int FORM_SHIFT = 32;

  private RecordKey() {}

  public static long of(long release, int form, int place) {
    return (release << RELEASE_SHIFT) | ((long) form << FORM_SHIFT) | place;
  }

  /** The lowest key of a release. */
  public static long first(long release) {
    return release << RELEASE_SHIFT;
  }

  /** The highest key of a release. */
  public static long last(long release) {
    return first(release + 1) - 1;
  }

  /** The highest key of a form of a release. */
  public static long last(long release, RenditionForm form) {
    return of(release, form.number() + 1, 0) - 1;
  }

  /** The form of what stands under a key. */
  public static int form(long key) {
    return (int) (key >> FORM_SHIFT) & 0xff;
  }

  /** The key for users. */
  public static String words(long key) {
    return "%d (release %d, form %d, place %d)"
        .formatted(key, key >> RELEASE_SHIFT, form(key), place(key));
  }

  public static int place(long key) {
    return (int) key;
  }
}
