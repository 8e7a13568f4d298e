package org.saola.store.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who besides its owner gets at what is kept. */
public final class DataRights {
  private static final Set<PosixFilePermission> OF_OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private DataRights() {}

  /**
   * What should be mended, in one line; empty when nothing is there that others reach.
   *
   * @param place the data directory, or a file
   */
  public static Optional<String> trouble(Path place) throws IOException {
    if (Files.notExists(place)) {
      return Optional.empty();
    }
    if (!Files.getFileStore(place).supportsFileAttributeView("posix")) {
      return Optional.of(
          "who may read %s can't be told: its file system knows no such rights".formatted(place));
    }
    var rights = Files.getPosixFilePermissions(place);
    return OF_OWNER.containsAll(rights)
        ? Optional.empty()
        : Optional.of(
            "%s is not for its owner only (%s); mend with: chmod -R go= %s"
                .formatted(place, PosixFilePermissions.toString(rights), place));
  }
}
