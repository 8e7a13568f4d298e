package org.saola.message;

import org.saola.language.Language;

/** Something that is refused; what is said of it is for people, in each language. */
public abstract class WordedRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Message said;

  protected WordedRefusal(Message said) {
    // an answer, not a bug: no stack trace
    super(Refusals.text(Language.EN, said), null, false, false);
    this.said = said;
  }

  /** What is wrong, and what would be right. */
  public final Message said() {
    return said;
  }

  public final String in(Language language) {
    return Refusals.text(language, said);
  }

  /** In English. */
  @Override
  public final String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
