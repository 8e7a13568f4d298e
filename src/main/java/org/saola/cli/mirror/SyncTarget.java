package org.saola.cli.mirror;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.store.release.Source;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What can be mirrored: one of the public services, or another server of this kind. */
enum SyncTarget {
  SPECIES_PLUS(Source.SPECIES_PLUS.code(), "SAOLA_SPECIESPLUS_TOKEN", Source.SPECIES_PLUS),
  RED_LIST(Source.RED_LIST.code(), "SAOLA_REDLIST_TOKEN", Source.RED_LIST),
  PEER("peer", "SAOLA_PEER_TOKEN", Source.values());

  private final String code;
  private final String tokenVariable;
  private final List<Source> sources;

  SyncTarget(String code, String tokenVariable, Source... sources) {
    this.code = code;
    this.tokenVariable = tokenVariable;
    this.sources = List.of(sources);
  }

  /** The environment variable that may hold the token. */
  String tokenVariable() {
    return tokenVariable;
  }

  /** What it has, or may have. */
  List<Source> sources() {
    return sources;
  }

  @Override
  public String toString() {
    return code;
  }

  /** Reads the name of one. */
  static final class Converter implements ITypeConverter<SyncTarget> {
    @Override
    public SyncTarget convert(String code) {
      return Arrays.stream(values())
          .filter(target -> target.code.equalsIgnoreCase(code))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "'%s' is no source; one of %s"
                      .formatted(
                          code,
                          Stream.of(values())
                              .map(SyncTarget::toString)
                              .collect(Collectors.joining(", ")))));
    }
  }
}
