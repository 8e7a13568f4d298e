package org.saola.store.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * A list that is kept: a system's records or assessments as somebody publishes them. Each has its
 * own releases.
 *
 * @param id unique, for users and in the database; see {@link DatasetDescription#ID}
 */
public record Dataset(String id, Kind kind) {
  /** The records of Species+ that are there from the beginning. */
  public static final Dataset SPECIES_PLUS = new Dataset("speciesplus", Kind.SPECIES_PLUS);

  /** The Red List that is there from the beginning. */
  public static final Dataset RED_LIST = new Dataset("redlist", Kind.RED_LIST);

  /** Those that are there from the beginning. */
  public static final List<Dataset> FIRST = List.of(SPECIES_PLUS, RED_LIST);

  /** What paths call it; the first two have names of their own there. */
  public String pathSegment() {
    return FIRST.contains(this) ? kind.name().toLowerCase(Locale.ROOT).replace('_', '-') : id;
  }

  /** What a list consists of, and so which API answers from it. */
  public enum Kind {
    /** Taxa with their listings, as Species+ has them. */
    SPECIES_PLUS("speciesplus"),
    /** Assessments, as the Red List has them. */
    RED_LIST("redlist");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The name in the database and for users. */
    public String code() {
      return code;
    }

    /**
     * The kind of a code.
     *
     * @throws NoSuchElementException if none has it
     */
    public static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new NoSuchElementException("kind " + code));
    }
  }
}
