package org.councilnotes.search;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.DocumentNumber;

/** What people write for a note: its id, or any spelling of its number. */
public record NoteName(String written) {

  /**
   * The id of the note that is meant; of several language versions, the one that is asked for, as
   * addresses do, else the one that counts.
   */
  public Optional<String> idIn(ArchiveReader world) {
    if (world.note(written).isPresent()) {
      return Optional.of(written);
    }
    return number().flatMap(number -> idOf(number, world));
  }

  private Optional<DocumentNumber> number() {
    return DocumentNumber.parse(written)
        .or(() -> DocumentNumber.ofKey(written.toLowerCase(Locale.ROOT)));
  }

  private Optional<String> idOf(DocumentNumber number, ArchiveReader world) {
    String asked = DocumentNumber.languageOf(written).orElse("");
    return world.family(number).stream()
        .map(Version::of)
        .flatMap(Optional::stream)
        .filter(version -> version.number().key().equals(number.key()))
        .min(
            Comparator.comparing((Version version) -> !version.language().equals(asked))
                .thenComparing(Comparator.naturalOrder()))
        .map(Version::id);
  }
}
