package org.saola.store.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saola.store.content.CheckedTable;
import org.saola.store.download.BulkFilesPart;
import org.saola.store.nameindex.NameIndexPart;
import org.saola.store.overlay.OverlayPart;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleaseItem;
import org.saola.store.part.ReleasePart;
import org.saola.store.quality.QualityPart;
import org.saola.store.redlist.AssessmentIndexPart;
import org.saola.store.redlist.DocumentsPart;
import org.saola.store.redlist.RedListItem;
import org.saola.store.redlist.excerpt.ExcerptPart;
import org.saola.store.release.Dataset;
import org.saola.store.speciesplus.RecordsPart;
import org.saola.store.speciesplus.SourcePackagePart;
import org.saola.store.speciesplus.SpeciesPlusItem;

/**
 * What releases of a kind are made of, in the order in which parts are written.
 *
 * @param <I> what is added to such a release
 */
public record ReleaseParts<I extends ReleaseItem>(List<ReleasePart<? super I>> list) {
  public static final ReleaseParts<SpeciesPlusItem> SPECIES_PLUS =
      new ReleaseParts<>(
          List.of(
              RecordsPart.PART,
              SourcePackagePart.PART,
              BulkFilesPart.PART,
              NameIndexPart.PART,
              QualityPart.PART,
              ManifestPart.PART,
              ChangeSetPart.PART));

  /** The index is the first, as it refuses what was added before. */
  public static final ReleaseParts<RedListItem> RED_LIST =
      new ReleaseParts<>(
          List.of(
              AssessmentIndexPart.PART,
              DocumentsPart.PART,
              OverlayPart.PART,
              NameIndexPart.PART,
              ExcerptPart.PART,
              QualityPart.PART,
              ManifestPart.PART,
              ChangeSetPart.PART));

  public ReleaseParts {
    list = List.copyOf(list);
  }

  /** Those of a dataset of this kind. */
  public static ReleaseParts<?> of(Dataset.Kind kind) {
    return switch (kind) {
      case SPECIES_PLUS -> SPECIES_PLUS;
      case RED_LIST -> RED_LIST;
    };
  }

  /** The tables that parts of any kind are in, each once. */
  public static List<CheckedTable> tables() {
    return Stream.of(SPECIES_PLUS, RED_LIST)
        .flatMap(parts -> parts.list().stream())
        .distinct()
        .flatMap(part -> part.tables().stream())
        .toList();
  }

  /** Begins to write all of them. */
  public List<PartWriter<? super I>> begin(PartOutput output) {
    var writers = new ArrayList<PartWriter<? super I>>();
    list.forEach(part -> writers.add(part.begin(output)));
    return writers;
  }
}
