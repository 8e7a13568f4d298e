package org.saola.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.store.FormerRelease;
import org.saola.store.ReleaseDraft;

/**
 * The package that a release keeps, so that later ones can be merged into it. However many were
 * merged, they are kept folded together; releases of earlier versions of Saola keep each for
 * itself.
 */
final class PackageLayers {
  private static final String FOLDED = "0/";

  private PackageLayers() {}

  /** What a release keeps, the oldest package first. */
  static List<InputFiles> of(FormerRelease release) {
    var layers = new ArrayList<List<InputFile>>();
    for (var file : release.sourceFiles()) {
      var slash = file.name().indexOf('/');
      var layer = Integer.parseInt(file.name().substring(0, slash));
      if (layer == layers.size()) {
        layers.add(new ArrayList<>());
      }
      layers
          .get(layer)
          .add(
              new InputFile(
                  file.name().substring(slash + 1), file.bytes(), () -> release.open(file)));
    }
    return layers.stream().map(files -> InputFiles.of("what is served", files)).toList();
  }

  /** Keeps a package with all that it was laid over. */
  static void keep(SpeciesPackage merged, ReleaseDraft draft) throws IOException {
    for (var table : merged.folded()) {
      draft.addSourceFile(FOLDED + table.name(), table::writeTo);
    }
  }
}
