package org.saola.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.api.redlist4.document.RankNames;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.RenderingPool;
import org.saola.ingest.darwincore.ArchiveOptions;
import org.saola.ingest.darwincore.DarwinCoreArchive;
import org.saola.ingest.redlist.RedListSurvey;
import org.saola.ingest.redlist.RedListTables;
import org.saola.ingest.redlistdocuments.RedListDocuments;
import org.saola.ingest.redlistdownload.RedListDownload;
import org.saola.ingest.sisconnect.SisConnect;
import org.saola.progress.Progress;
import org.saola.redlist.CodeLists;
import org.saola.redlist.RedListRecords;
import org.saola.status.Coverage;
import org.saola.status.Topic;
import org.saola.status.quality.AssessmentQuality;
import org.saola.store.Database;
import org.saola.store.ImportTurn;
import org.saola.store.ReleaseDraft;
import org.saola.store.redlist.RedListItem;
import org.saola.store.release.Dataset;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.sql.DatabaseException;

/** Imports Red List data of any format into a new release. */
public final class RedListImport {
  private final Database database;
  private final Dataset dataset;
  private final Path folder;
  private final Progress progress;
  private final CodeLists codeLists = CodeListFiles.load();
  private final ImportReport report = new ImportReport();
  private final RedListSurvey survey = new RedListSurvey();

  private final AssessmentQuality quality;

  /** What the importer knows of its files; empty when only their records tell. */
  private Optional<Coverage> known = Optional.empty();

  private List<ManifestFile> manifest = List.of();

  /**
   * @param folder where large tables may be put aside while they are read
   */
  public RedListImport(Database database, Dataset dataset, Path folder, Progress progress) {
    this.database = database;
    this.dataset = dataset;
    this.folder = folder;
    this.progress = progress;
    this.quality =
        new AssessmentQuality(LocalDate.ofInstant(database.clock().instant(), ZoneOffset.UTC));
  }

  /**
   * Imports and publishes.
   *
   * @return what was done
   * @throws RefusedInput if the inputs can't be taken; nothing is changed then
   */
  public ImportReport run(RedListFormat format, List<InputFiles> inputs, ImportOptions options) {
    try (var turn = database.releases().takeTurn(dataset)) {
      return run(turn, format, inputs, options);
    }
  }

  /**
   * The same with files that were made of what was served.
   *
   * @param basis the release that was served when they were
   * @throws DatabaseException if another one is served by now
   */
  public ImportReport run(
      RedListFormat format,
      List<InputFiles> inputs,
      ImportOptions options,
      Optional<Release> basis) {
    try (var turn = database.releases().takeTurn(dataset)) {
      turn.requireServed(basis);
      return run(turn, format, inputs, options);
    }
  }

  ImportReport run(
      ImportTurn turn, RedListFormat format, List<InputFiles> inputs, ImportOptions options) {
    if (options.merge()) {
      throw new RefusedInput(
          "Red List releases are not merged; give all files in one import, which joins them");
    }
    manifest = ImportManifest.of(inputs);
    var release =
        switch (format) {
          case DOCUMENTS -> documents(turn, inputs, options);
          case DARWIN_CORE -> archive(turn, inputs, options);
          case DOWNLOAD ->
              tables(
                  turn,
                  RedListDownload.open(inputs, folder, codeLists, progress),
                  options.description(format, inputs, null));
          case SIS_CONNECT ->
              tables(
                  turn,
                  SisConnect.open(inputs.getFirst(), folder, codeLists, progress),
                  options.description(format, inputs, null));
        };
    report.finish(release, ChangeLines.ofNewest(database, turn, release));
    return report;
  }

  /**
   * Publishes what another server has.
   *
   * @param texts that it keeps with the release, by name
   * @throws DifferingCopy if it is another when it is stored; nothing is changed then
   */
  public ImportReport run(RedListRecords records, Map<String, String> texts, CopiedRelease copied) {
    manifest = copied.manifest();
    known = Optional.of(copied.description().coverage());
    try (var turn = database.releases().takeTurn(dataset)) {
      var release =
          publish(
              turn,
              records,
              copied.description(),
              draft -> {
                texts.forEach((name, text) -> put(draft, name, text.getBytes(UTF_8)));
                copied.check(draft.content());
              });
      report.finish(release, ChangeLines.ofNewest(database, turn, release));
    }
    return report;
  }

  private Release documents(ImportTurn turn, List<InputFiles> inputs, ImportOptions options) {
    var documents = RedListDocuments.open(inputs, codeLists, progress);
    report.add(documents.report().lines(), documents.report());
    var version = documents.report().redListVersion();
    return publish(turn, documents, options.description(RedListFormat.DOCUMENTS, inputs, version));
  }

  private Release archive(ImportTurn turn, List<InputFiles> inputs, ImportOptions options) {
    var scope =
        new ArchiveOptions(
            Objects.requireNonNullElse(options.scope(), ""), options.year(), options.mapping());
    var archive = DarwinCoreArchive.open(inputs.getFirst(), scope, codeLists, progress);
    report.add(archive.report().lines(), archive.report());
    return publish(turn, archive, options.description(RedListFormat.DARWIN_CORE, inputs, null));
  }

  private Release tables(ImportTurn turn, RedListTables tables, ReleaseDescription description) {
    try (tables) {
      known = Optional.of(tables.coverage());
      var release = publish(turn, tables, description);
      report.add(tables.report().lines(), tables.report());
      return release;
    }
  }

  private Release publish(ImportTurn turn, RedListRecords records, ReleaseDescription description) {
    return publish(turn, records, description, _ -> {});
  }

  /**
   * @param completion of what is about to be published
   */
  private Release publish(
      ImportTurn turn,
      RedListRecords records,
      ReleaseDescription description,
      Consumer<ReleaseDraft<RedListItem>> completion) {
    try (var draft = turn.beginRedList(description)) {
      draft.describe(manifest);
      addAssessments(records, draft);
      addTaxa(records, draft);
      put(
          draft,
          DocumentRenderer.GREEN_STATUS,
          DocumentRenderer.greenStatuses(records.greenStatuses()));
      records
          .rankNames()
          .forEach((rank, names) -> put(draft, RankNames.key(rank), RankNames.listed(names)));
      learn(draft, records);
      completion.accept(draft);
      return publish(draft);
    }
  }

  private static void put(ReleaseDraft<RedListItem> draft, String name, byte[] text) {
    draft.add(new RedListItem.Text(name, text));
  }

  /** Says what all files together told. */
  private void learn(ReleaseDraft<RedListItem> draft, RedListRecords records) {
    var facts = LearntFacts.of(draft.release().description());
    var learnt =
        (known.isPresent()
                ? facts.having(known.get())
                : facts
                    .having(RedListSurvey.OBSERVABLE, survey.met())
                    .having(
                        Set.of(Topic.GREEN_STATUS),
                        records.greenStatuses().isEmpty() ? Set.of() : Set.of(Topic.GREEN_STATUS)))
            .newest(survey.newestDay());
    draft.learn(learnt.dataDay(), learnt.coverage());
    report.add(survey.names());
    var found = ImportFindings.of(quality.findings(), learnt.coverage()).with(survey.names());
    draft.add(new RedListItem.Found(found.findings()));
    report.add(found);
  }

  private Release publish(ReleaseDraft<RedListItem> draft) {
    try (var step = progress.start("changes", "records", -1)) {
      return draft.publish(step::add);
    }
  }

  private void addAssessments(RedListRecords records, ReleaseDraft<RedListItem> draft) {
    try (var step = progress.start("assessments", "assessments", records.assessmentCount());
        var pool = pool(records, step)) {
      records.forEachAssessment(assessment -> {
        survey.add(assessment);
        quality.add(assessment);
        pool.submit(renderer -> draft.add(renderer.assessment(assessment)));
      });
      pool.finish();
    }
  }

  private void addTaxa(RedListRecords records, ReleaseDraft<RedListItem> draft) {
    try (var step = progress.start("taxa", "taxa", -1);
        var pool = pool(records, step)) {
      records.forEachTaxon(taxon -> {
        survey.add(taxon);
        pool.submit(renderer ->
            draft.add(
                new RedListItem.Taxon(renderer.summary(taxon), renderer.document(taxon), taxon)));
      });
      pool.finish();
    }
  }

  private RenderingPool<DocumentRenderer> pool(RedListRecords records, Progress.Step step) {
    var members = records.comprehensiveGroupMembers();
    var statuses = records.greenStatuses();
    return new RenderingPool<>(
        () -> new DocumentRenderer(codeLists, members, statuses), DocumentRenderer::close, step);
  }
}
