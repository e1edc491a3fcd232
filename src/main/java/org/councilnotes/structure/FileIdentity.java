package org.councilnotes.structure;

/**
 * What a note without a number is called by.
 *
 * @param stem file name without its ending
 * @param sha256 of the content, hex
 */
public record FileIdentity(String stem, String sha256) {

  private static final int DIGITS = 8;

  /** The stem in address letters and eight digits of the content's hash. */
  String noteId() {
    String safe = stem.replaceAll("[^\\p{L}\\p{N}_.-]+", "-");
    return safe + "-" + sha256.substring(0, DIGITS);
  }
}
