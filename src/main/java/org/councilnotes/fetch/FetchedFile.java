package org.councilnotes.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that came from the register.
 *
 * @param hash of its content, SHA-256 in lower-case hex
 */
record FetchedFile(String name, String hash, Validators validators, Instant at) {

  private static final String NONE = "-";
  private static final int CELLS = 5;

  /** Tabs and line breaks part lines and cells, and are none in any of these. */
  String line() {
    return String.join(
        "\t",
        name,
        hash,
        validators.etag().orElse(NONE),
        validators.lastModified().orElse(NONE),
        at.toString());
  }

  /** Empty where the line is another one, or was cut off. */
  static Optional<FetchedFile> ofLine(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != CELLS) {
      return Optional.empty();
    }
    try {
      Validators validators = new Validators(cell(cells[2]), cell(cells[3]));
      return Optional.of(new FetchedFile(cells[0], cells[1], validators, Instant.parse(cells[4])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> cell(String text) {
    return Optional.of(text).filter(t -> !t.equals(NONE));
  }
}
