package org.saola.store.download;

import java.time.Instant;

/** How a dump was made, as its publication says. */
public record DownloadStatistics(
    long releaseId,
    Instant startedAt,
    long recordCount,
    long uncompressedBytes,
    long compressedBytes,
    double elapsedSeconds) {}
