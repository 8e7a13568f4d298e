package org.saola.api.redlist4.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.Coded;
import org.saola.redlist.ComprehensiveGroup;

/** Entries of code lists: shapes C, V and G (contract 1.2). */
final class CodedDocument {
  private CodedDocument() {}

  static void write(JsonWriter out, Coded entry) {
    out.object(() -> fields(out, entry));
  }

  static void write(JsonWriter out, String key, @Nullable Coded entry) {
    if (entry == null) {
      out.text(key, null);
    } else {
      out.object(key, () -> fields(out, entry));
    }
  }

  static void write(JsonWriter out, String key, List<Coded> entries) {
    out.array(key, entries, entry -> write(out, entry));
  }

  /** Description first. */
  static void fields(JsonWriter out, Coded entry) {
    description(out, entry.description());
    out.text("code", entry.code());
  }

  static void description(JsonWriter out, @Nullable String english) {
    out.object("description", () -> out.text("en", english));
  }

  static void fields(JsonWriter out, Category category) {
    out.text("version", category.version());
    description(out, category.description());
    out.text("code", category.code());
  }

  static void fields(JsonWriter out, ComprehensiveGroup group) {
    out.bool("high", group.high());
    out.bool("comp", group.comprehensive());
    out.text("name", group.name());
    out.text("higher_name", group.higherName());
  }
}
