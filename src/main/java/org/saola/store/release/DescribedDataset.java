package org.saola.store.release;

/** A dataset with what is said of it. */
public record DescribedDataset(Dataset dataset, DatasetDescription description) {}
