package org.saola.visit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.http.Form;
import org.saola.web.page.UtcTime;
import org.saola.web.page.Words;

/**
 * What was typed into a form, and what is wrong with it, both by the names of fields. Passwords are
 * never among the values, so that no page shows them.
 */
public final class Entries {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();
  private boolean locked;

  /** An empty form. */
  public Entries() {}

  /** Some fields of a form as they were sent. */
  public Entries(Form form, List<String> fields) {
    for (var field : fields) {
      values.put(field, form.text(field));
    }
  }

  /** Fills in a field; null leaves it empty. */
  public Entries with(String field, @Nullable String value) {
    values.put(field, value == null ? "" : value);
    return this;
  }

  /** Says what is wrong with a field; the first thing said stays. */
  public void refuse(String field, String problem) {
    problems.putIfAbsent(field, problem);
  }

  /** Says that a field is not even looked at after too many failures. */
  public void lock(String field, Words words, Instant until) {
    locked = true;
    refuse(field, words.text("problem.locked", UtcTime.minute(until.plusSeconds(59))));
  }

  /** The status of an answer that shows what is wrong. */
  public int status() {
    return locked ? 429 : 422;
  }

  /** What is in a field; empty when nothing is. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  public boolean isGood() {
    return problems.isEmpty();
  }
}
