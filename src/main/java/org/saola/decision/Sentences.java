package org.saola.decision;

import java.util.Locale;
import java.util.ResourceBundle;
import org.saola.language.Language;

/** What a decision says, in the working languages. */
public final class Sentences {
  private final ResourceBundle texts;

  private Sentences(Language language) {
    texts =
        ResourceBundle.getBundle(Sentences.class.getName(), Locale.forLanguageTag(language.code()));
  }

  public static Sentences in(Language language) {
    return new Sentences(language);
  }

  public String of(Rule rule) {
    return texts.getString("rule." + rule.code());
  }

  public String of(OpenQuestion question) {
    return texts.getString("question." + question.code());
  }

  public String of(Paper paper) {
    return texts.getString("document." + paper.code());
  }

  public String of(Outcome outcome) {
    return texts.getString("outcome." + outcome.code());
  }

  /** That it is no legal advice. */
  public String disclaimer() {
    return texts.getString("disclaimer");
  }

  /** What else whoever reads it should know. */
  public String of(Caution caution) {
    return texts.getString("caution." + caution.code());
  }
}
