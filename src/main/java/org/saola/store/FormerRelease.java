package org.saola.store;

import java.io.InputStream;
import java.util.List;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.release.Release;
import org.saola.store.release.SourceFile;
import org.saola.store.release.SourceFiles;
import org.saola.store.speciesplus.StoredRecords;
import org.saola.store.speciesplus.StoredTaxa;
import org.saola.store.sql.Connections;

/** The release that a new one continues, to whoever has the turn to import. */
public final class FormerRelease {
  private final ImportTurn turn;
  private final Connections connections;
  private final Release release;

  FormerRelease(ImportTurn turn, Connections connections, Release release) {
    this.turn = turn;
    this.connections = connections;
    this.release = release;
  }

  public Release release() {
    return release;
  }

  /** All records, read in the order of the index. */
  public TaxonRecords records() {
    turn.requireHeld();
    return new StoredRecords(connections, release);
  }

  /** The records by their ids. */
  public StoredTaxa taxa() {
    turn.requireHeld();
    return new StoredTaxa(connections, release);
  }

  /** What it says. */
  public ReleaseContent content() {
    turn.requireHeld();
    return new ReleaseContent(connections, release);
  }

  /** The files of the package it was imported from, in the order they were added. */
  public List<SourceFile> sourceFiles() {
    turn.requireHeld();
    return connections.read(handle -> SourceFiles.of(handle, release.id()));
  }

  /** The content of a file, as it was added. */
  public InputStream open(SourceFile file) {
    return SourceFiles.open(connections, file);
  }
}
