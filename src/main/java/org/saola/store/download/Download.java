package org.saola.store.download;

import java.time.Instant;
import org.saola.language.Language;

/** A published dump of a whole release in one language. */
public record Download(
    int id, Language language, Instant completedAt, DownloadStatistics statistics) {}
