package org.councilnotes.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;

/**
 * What the first page of a note says about it; multi-line fields joined by single spaces.
 *
 * @param identity number, languages and date
 * @param address type, sender, receiver and subject
 * @param trail the documents it points to
 * @param codes subject codes as printed, such as {@code CORDROGUE 36}, in reading order
 * @param markingDoubt why nothing that was read tells the marking, which is then the strictest that
 *     it may be; empty where words, the number or a person tell it
 */
public record CoverPage(
    Identity identity,
    Address address,
    Trail trail,
    List<String> codes,
    Marking marking,
    Optional<String> markingDoubt) {

  public CoverPage {
    codes = List.copyOf(codes);
  }

  /** A cover whose marking is certain. */
  public CoverPage(
      Identity identity, Address address, Trail trail, List<String> codes, Marking marking) {
    this(identity, address, trail, codes, marking, Optional.empty());
  }

  /** The same with another marking, which is certain. */
  public CoverPage withMarking(Marking other) {
    return withMarking(other, Optional.empty());
  }

  /** The same with another marking. */
  public CoverPage withMarking(Marking other, Optional<String> doubt) {
    return new CoverPage(identity, address, trail, codes, other, doubt);
  }

  /**
   * Which document this is.
   *
   * @param language BCP 47, of this version
   * @param original language of the original, where stated
   */
  public record Identity(
      Optional<DocumentNumber> number,
      String language,
      Optional<String> original,
      Optional<LocalDate> date) {

    /** Where nothing else is said, documents are written in English. */
    private static final String USUAL_ORIGINAL = "en";

    /**
     * The id of the note: its number and, for a version in another language than the original, the
     * language. What touches some versions only, as {@code COR 1 (fr)} does, is of another language
     * than the original by its number: {@code COR 1 (de)} is another note. Empty without a number.
     */
    public Optional<String> noteId() {
      return number.map(n -> isOriginal(n) ? n.key() : n.key() + "." + language);
    }

    private boolean isOriginal(DocumentNumber of) {
      return of.languages().isEmpty() && language.equals(original.orElse(USUAL_ORIGINAL));
    }
  }

  /** From whom, to whom, on what. */
  public record Address(
      Optional<String> type, Optional<String> from, Optional<String> to, String subject) {}

  /**
   * Previous documents, Commission documents, interinstitutional files, as printed.
   *
   * @param release of the document that a DCL or EXT cover lies over
   */
  public record Trail(
      List<String> previous,
      List<String> commission,
      List<String> interinstitutional,
      Optional<Release> release) {

    public static final Trail NONE = new Trail(List.of(), List.of(), List.of());

    public Trail {
      previous = List.copyOf(previous);
      commission = List.copyOf(commission);
      interinstitutional = List.copyOf(interinstitutional);
    }

    public Trail(List<String> previous, List<String> commission, List<String> interinstitutional) {
      this(previous, commission, interinstitutional, Optional.empty());
    }
  }

  /**
   * What a cover of declassification says of the document under it.
   *
   * @param document its number and old grade, as printed
   * @param dated its date
   * @param status its new status, as printed; {@code Public}
   */
  public record Release(String document, Optional<LocalDate> dated, Optional<String> status) {}
}
