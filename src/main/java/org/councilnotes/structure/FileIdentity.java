package org.councilnotes.structure;

/**
 * Identity of a note without a document number.
 *
 * @param stem file name without extension
 * @param sha256 hash of the content, hexadecimal
 */
public record FileIdentity(String stem, String sha256) {

  private static final int DIGITS = 8;

  /** The stem, reduced to characters of addresses, and the first eight digits of the hash. */
  String noteId() {
    String safe = stem.replaceAll("[^\\p{L}\\p{N}_.-]+", "-");
    return safe + "-" + sha256.substring(0, DIGITS);
  }
}
