package org.saola.publish.job;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.darwincore.ListMapping;
import org.saola.language.Language;
import org.saola.message.Message;
import org.saola.publish.ImportFormat;
import org.saola.publish.ImportOptions;
import org.saola.store.jobs.RefusedOrder;

/** The options of an import as texts, by the names that they have on the command line. */
record OrderedOptions(Map<String, String> texts) {
  static final List<String> NAMES =
      List.of(
          "format",
          "label",
          "citation",
          "merge",
          "replace",
          "language",
          "scope",
          "year",
          "data_day",
          "column",
          "category");

  /** Those that are a list of pairs, each on a line of its own. */
  static final List<String> PAIRS = List.of("column", "category");

  /**
   * The format that was asked for, or must be meant; empty = the one that the files look like.
   *
   * @throws RefusedOrder if it is none, or can't be read so
   */
  Optional<ImportFormat> format() {
    try {
      return options().format(asked());
    } catch (RefusedInput e) {
      throw new RefusedOrder(Message.said(String.valueOf(e.getMessage())));
    }
  }

  private Optional<ImportFormat> asked() {
    var code = text("format");
    if (code == null) {
      return Optional.empty();
    }
    var found = ImportFormat.find(code);
    if (found.isEmpty()) {
      throw new RefusedOrder(
          "order.format",
          code,
          ImportFormat.all().map(ImportFormat::code).collect(Collectors.joining(", ")));
    }
    return found;
  }

  /**
   * All others.
   *
   * @throws RefusedOrder if they can't be meant so
   */
  ImportOptions options() {
    boolean merge = isSet("merge");
    boolean replace = isSet("replace");
    if (merge && replace) {
      throw new RefusedOrder("order.both");
    }
    return new ImportOptions(
        text("label"),
        text("citation"),
        merge,
        replace,
        language(),
        text("scope"),
        text("year"),
        dataDay(),
        mapping());
  }

  private ListMapping mapping() {
    try {
      return new ListMapping(pairs("column", "TERM=HEAD"), pairs("category", "WORD=CODE"));
    } catch (RefusedInput e) {
      throw new RefusedOrder(Message.said(String.valueOf(e.getMessage())));
    }
  }

  private Map<String, String> pairs(String name, String shape) {
    var pairs = new LinkedHashMap<String, String>();
    for (var line : texts.getOrDefault(name, "").lines().filter(each -> !each.isBlank()).toList()) {
      int equal = line.indexOf('=');
      if (equal < 1) {
        throw new RefusedOrder("order.pair", name, line, shape);
      }
      pairs.put(line.substring(0, equal).strip(), line.substring(equal + 1).strip());
    }
    return pairs;
  }

  private @Nullable String text(String name) {
    var text = texts.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }

  private boolean isSet(String name) {
    return switch (texts.getOrDefault(name, "false")) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new RefusedOrder("order.boolean", name);
    };
  }

  private @Nullable Language language() {
    var code = text("language");
    if (code == null) {
      return null;
    }
    for (var language : Language.values()) {
      if (language.code().equalsIgnoreCase(code)) {
        return language;
      }
    }
    throw new RefusedOrder("order.language", code);
  }

  private @Nullable LocalDate dataDay() {
    var text = text("data_day");
    if (text == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(LocalDate.now(ZoneOffset.UTC))) {
        throw new RefusedOrder("order.day-future", day);
      }
      return day;
    } catch (DateTimeParseException _) {
      throw new RefusedOrder("order.day", text);
    }
  }
}
