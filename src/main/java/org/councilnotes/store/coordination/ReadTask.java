package org.councilnotes.store.coordination;

/**
 * A file of the corpus to be read for a run.
 *
 * @param path relative to the corpus, with {@code /}
 * @param hash SHA-256 of its content, hexadecimal
 * @param version reading version; differs for each content of its sidecar
 */
public record ReadTask(String path, String hash, String version) {}
