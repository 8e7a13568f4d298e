package org.saola.api.redlist4.document;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;

/** Code lists, and the entry that a list of assessments begins with (contract 1.2 and 1.3). */
public final class CodeListDocument {
  private final CodeLists lists;

  public CodeListDocument(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * The head of a list of assessments.
   *
   * @param key of the entry
   * @param code as the code list writes it
   * @param json writes an entry, or an array of several that share the code
   */
  public record Head(String key, String code, Consumer<JsonWriter> json) {}

  /** The whole list of a group. */
  public byte[] list(Group group) {
    var out = new JsonWriter(4096);
    var key = GroupWords.of(group).list();
    out.object(() -> {
      switch (group) {
        case RED_LIST_CATEGORIES ->
            out.array(
                key,
                lists.categories(),
                category -> out.object(() -> CodedDocument.fields(out, category)));
        case COMPREHENSIVE_GROUPS ->
            out.array(
                key,
                lists.comprehensiveGroups(),
                one -> out.object(() -> CodedDocument.fields(out, one)));
        default -> CodedDocument.write(out, key, lists.entries(group));
      }
    });
    return out.toBytes();
  }

  /** The head of the list of a code; empty when the code is unknown. */
  public Optional<Head> head(Group group, String code) {
    return switch (group) {
      case RED_LIST_CATEGORIES -> categories(code);
      case COMPREHENSIVE_GROUPS ->
          lists
              .findComprehensiveGroup(code)
              .map(found ->
                  new Head(
                      key(group), code, out -> out.object(() -> CodedDocument.fields(out, found))));
      case COUNTRIES ->
          lists
              .find(group, code)
              .or(() -> lists.find(group, code.toUpperCase(Locale.ROOT)))
              .map(entry -> coded(group, entry));
      default -> lists.find(group, code).map(entry -> coded(group, entry));
    };
  }

  private Optional<Head> categories(String code) {
    var sharing = lists.categories(code);
    if (sharing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Head(
            key(Group.RED_LIST_CATEGORIES),
            code,
            out ->
                out.items(
                    sharing, category -> out.object(() -> CodedDocument.fields(out, category)))));
  }

  private static String key(Group group) {
    return GroupWords.of(group).head();
  }

  private static Head coded(Group group, Coded entry) {
    return new Head(
        key(group), String.valueOf(entry.code()), out -> CodedDocument.write(out, entry));
  }
}
