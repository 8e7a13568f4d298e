package org.saola.ingest.darwincore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;

/**
 * Numbers for what an archive numbers otherwise or not at all: the same in every import, and far
 * from those of the Red List.
 *
 * <p>Scopes get 900,000,000 + CRC-32 of the name in lower case modulo 100,000,000; assessments
 * 1,000,000,000 and taxa 1,500,000,000 + CRC-32 of scope and id in the archive modulo 500,000,000.
 * Of two with the same number the one met later gets the next free one.
 */
final class DerivedIds {
  private static final int FIRST_SCOPE = 900_000_000;
  private static final int SCOPES = 100_000_000;
  private static final int FIRST_ASSESSMENT = 1_000_000_000;
  private static final int FIRST_TAXON = 1_500_000_000;
  private static final int IDS = 500_000_000;

  private final String scope;
  private final Set<Integer> assessments = new HashSet<>();
  private final Set<Integer> taxa = new HashSet<>();

  DerivedIds(Coded scope) {
    this.scope = String.valueOf(scope.code());
  }

  /** The Red List's own scope of this name, or a new one. */
  static Coded scope(String name, CodeLists codeLists) {
    var plain = name.strip();
    return codeLists
        .findByDescription(Group.SCOPES, plain)
        .orElseGet(() -> new Coded(Integer.toString(ownScope(plain)), plain));
  }

  private static int ownScope(String name) {
    return FIRST_SCOPE + hash(name.toLowerCase(Locale.ROOT), SCOPES);
  }

  /** Whether a scope is none of the Red List's own. */
  static boolean isOwn(Coded scope, CodeLists codeLists) {
    return scope.code() == null || codeLists.find(Group.SCOPES, scope.code()).isEmpty();
  }

  private static int hash(String text, int size) {
    var checksum = new CRC32();
    checksum.update(text.getBytes(UTF_8));
    return (int) (checksum.getValue() % size);
  }

  int assessment(String id, String year) {
    return free(assessments, FIRST_ASSESSMENT + hash(scope + " " + year + " " + id, IDS));
  }

  int taxon(String id) {
    return free(taxa, FIRST_TAXON + hash(scope + " " + id, IDS));
  }

  /** Takes the number that an assessment has in the Red List. */
  int takeAssessment(int id) {
    return free(assessments, id);
  }

  /** Takes the number that a taxon has in the Red List. */
  int takeTaxon(int id) {
    return free(taxa, id);
  }

  private static int free(Set<Integer> taken, int wanted) {
    int id = wanted;
    while (!taken.add(id)) {
      id++;
    }
    return id;
  }
}
