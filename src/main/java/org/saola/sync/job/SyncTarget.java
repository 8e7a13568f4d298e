package org.saola.sync.job;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saola.store.release.Dataset;

/** What can be mirrored: one of the public services, or another server of this kind. */
public enum SyncTarget {
  SPECIES_PLUS(Dataset.SPECIES_PLUS.id(), "SAOLA_SPECIESPLUS_TOKEN", List.of(Dataset.SPECIES_PLUS)),
  RED_LIST(Dataset.RED_LIST.id(), "SAOLA_REDLIST_TOKEN", List.of(Dataset.RED_LIST)),
  PEER("peer", "SAOLA_PEER_TOKEN", Dataset.FIRST);

  private final String code;
  private final String tokenVariable;
  private final List<Dataset> datasets;

  SyncTarget(String code, String tokenVariable, List<Dataset> datasets) {
    this.code = code;
    this.tokenVariable = tokenVariable;
    this.datasets = datasets;
  }

  /** The environment variable that may hold the token. */
  public String tokenVariable() {
    return tokenVariable;
  }

  /** What it has, or may have. */
  public List<Dataset> datasets() {
    return datasets;
  }

  /** Of which kinds the datasets are that it may be copied into. */
  public Set<Dataset.Kind> kinds() {
    return datasets.stream().map(Dataset::kind).collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public String toString() {
    return code;
  }

  /** The one of this name, in any case; empty for any other text. */
  public static Optional<SyncTarget> find(String code) {
    return Arrays.stream(values()).filter(target -> target.code.equalsIgnoreCase(code)).findFirst();
  }
}
