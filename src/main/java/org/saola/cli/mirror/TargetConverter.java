package org.saola.cli.mirror;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.saola.sync.job.SyncTarget;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of what can be mirrored. */
final class TargetConverter implements ITypeConverter<SyncTarget> {
  @Override
  public SyncTarget convert(String code) {
    return SyncTarget.find(code)
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is no source; one of %s"
                    .formatted(
                        code,
                        Arrays.stream(SyncTarget.values())
                            .map(SyncTarget::toString)
                            .collect(Collectors.joining(", ")))));
  }
}
