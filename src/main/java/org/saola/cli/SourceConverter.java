package org.saola.cli;

import java.util.Arrays;
import org.saola.store.Source;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a source. */
final class SourceConverter implements ITypeConverter<Source> {
  @Override
  public Source convert(String code) {
    return Arrays.stream(Source.values())
        .filter(source -> source.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is no source; speciesplus or redlist".formatted(code)));
  }
}
