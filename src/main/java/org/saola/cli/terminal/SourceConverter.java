package org.saola.cli.terminal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.saola.store.release.Source;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a source. */
public final class SourceConverter implements ITypeConverter<Source> {
  @Override
  public Source convert(String code) {
    return Arrays.stream(Source.values())
        .filter(source -> source.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is no source; one of %s"
                    .formatted(
                        code,
                        Arrays.stream(Source.values())
                            .map(Source::code)
                            .collect(Collectors.joining(", ")))));
  }
}
