package org.saola.sync.redlist;

/**
 * What a user wants of a mirror of the Red List.
 *
 * @param full whether every assessment is asked for anew
 * @param force whether to look for changes within a version
 */
public record RedListCopyOptions(boolean full, boolean force) {}
