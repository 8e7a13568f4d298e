package org.saola.publish.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.store.FormerRelease;
import org.saola.store.ReleaseDraft;
import org.saola.store.release.SourceFile;
import org.saola.store.speciesplus.SpeciesPlusItem;

/**
 * The package that a release keeps, so that later ones can be merged into it. However many were
 * merged, they are kept folded together; releases of earlier versions of Saola keep each for
 * itself.
 */
public final class PackageLayers {
  private static final String FOLDED = "0/";

  private PackageLayers() {}

  /** What a release keeps, the oldest package first. */
  public static List<InputFiles> of(FormerRelease release) {
    return of(release.sourceFiles(), release::open);
  }

  /** The same of files that are kept somewhere. */
  static List<InputFiles> of(List<SourceFile> files, Function<SourceFile, InputStream> open) {
    var layers = new ArrayList<List<InputFile>>();
    for (var file : files) {
      var slash = file.name().indexOf('/');
      var layer = Integer.parseInt(file.name().substring(0, slash));
      if (layer == layers.size()) {
        layers.add(new ArrayList<>());
      }
      layers
          .get(layer)
          .add(
              new InputFile(
                  file.name().substring(slash + 1), file.bytes(), () -> open.apply(file)));
    }
    return layers.stream().map(layer -> InputFiles.of("what is served", layer)).toList();
  }

  /** Keeps a package with all that it was laid over. */
  public static void keep(SpeciesPackage merged, ReleaseDraft<SpeciesPlusItem> draft) {
    for (var table : merged.folded()) {
      draft.add(new SpeciesPlusItem.PackageFile(FOLDED + table.name(), table::writeTo));
    }
  }
}
