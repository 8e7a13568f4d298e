package org.saola.store.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;

/**
 * What is said of a dataset; null = nobody said it, and what its releases are copies of tells it.
 *
 * @param title what it is called on pages
 * @param authority who publishes it
 * @param terms under which it may be used, or where they are found
 * @param citation how it wants to be cited, for releases that bring no words of their own
 * @param languages of its texts; empty = as its records have them
 * @param scope the region that it speaks of, such as the name of a country
 */
public record DatasetDescription(
    @Nullable String title,
    @Nullable String authority,
    @Nullable String terms,
    @Nullable String citation,
    List<Language> languages,
    @Nullable String scope) {
  /** What ids look like: they stand in paths, names of files and citations. */
  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Nothing. */
  public static final DatasetDescription NONE =
      new DatasetDescription(null, null, null, null, List.of(), null);

  public DatasetDescription {
    languages = List.copyOf(languages);
  }

  /** The same with what is said now; what is null stays, and an empty text takes back. */
  public DatasetDescription with(DatasetDescription now) {
    return new DatasetDescription(
        said(now.title, title),
        said(now.authority, authority),
        said(now.terms, terms),
        said(now.citation, citation),
        now.languages.isEmpty() ? languages : now.languages,
        said(now.scope, scope));
  }

  private static @Nullable String said(@Nullable String now, @Nullable String before) {
    var text = now == null ? Objects.requireNonNullElse(before, "") : now.strip();
    return text.isEmpty() ? null : text;
  }

  /**
   * Reads it of a row.
   *
   * @param prefix of the names of its columns
   */
  public static DatasetDescription read(ResultSet row, String prefix) throws SQLException {
    return new DatasetDescription(
        row.getString(prefix + "title"),
        row.getString(prefix + "authority"),
        row.getString(prefix + "terms"),
        row.getString(prefix + "citation"),
        languages(row.getString(prefix + "languages")),
        row.getString(prefix + "scope"));
  }

  private static List<Language> languages(@Nullable String codes) {
    return codes == null
        ? List.of()
        : Arrays.stream(codes.split(",", -1))
            .map(code -> Language.find(code).orElseThrow())
            .toList();
  }
}
