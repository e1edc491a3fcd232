package org.councilnotes.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.InterinstitutionalFile;

/**
 * What the first page of a note says about it. Lines of one field are joined by single spaces.
 *
 * @param identity number, languages and date
 * @param address type, sender, receiver and subject
 * @param trail the documents it points to
 * @param codes subject codes as printed, such as {@code CORDROGUE 36}, in reading order
 * @param markingDoubt why the marking is unknown; the marking is then the strictest possible one.
 *     Empty where words, the number or a person give the marking
 * @param markingEvidence the words that speak for the marking, or for the doubt, the deciding ones
 *     first; empty where nothing restricts a paper without number
 */
public record CoverPage(
    Identity identity,
    Address address,
    RelatedDocuments trail,
    List<String> codes,
    Marking marking,
    Optional<Reason> markingDoubt,
    List<MarkingEvidence> markingEvidence) {

  public CoverPage {
    codes = List.copyOf(codes);
    markingEvidence = List.copyOf(markingEvidence);
  }

  /** A cover whose marking is certain. */
  public CoverPage(
      Identity identity,
      Address address,
      RelatedDocuments trail,
      List<String> codes,
      Marking marking) {
    this(identity, address, trail, codes, marking, Optional.empty(), List.of());
  }

  /** The same cover with other related documents. */
  public CoverPage withTrail(RelatedDocuments other) {
    return new CoverPage(identity, address, other, codes, marking, markingDoubt, markingEvidence);
  }

  /** The same cover with the marking that a person gives, before the evidence that it overrides. */
  public CoverPage withMarkingByHand(Marking other) {
    MarkingEvidence hand =
        new MarkingEvidence(MarkingEvidence.Source.HAND, other.name(), OptionalInt.empty());
    List<MarkingEvidence> all =
        Stream.concat(Stream.of(hand), markingEvidence.stream()).distinct().toList();
    return withMarking(other, Optional.empty(), all);
  }

  /** The same cover with another marking that is certain. */
  public CoverPage withMarking(Marking other) {
    return withMarking(other, Optional.empty(), List.of());
  }

  /** The same cover with another marking, why it is in doubt, if it is, and what speaks for it. */
  public CoverPage withMarking(
      Marking other, Optional<Reason> doubt, List<MarkingEvidence> evidence) {
    return new CoverPage(identity, address, trail, codes, other, doubt, evidence);
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

    /** Language of the original where the cover states none. */
    private static final String USUAL_ORIGINAL = "en";

    /**
     * The id of the note: its number, and for a version in another language than the original also
     * the language. Empty without a number.
     *
     * <p>An addition to some language versions, such as {@code COR 1 (fr)}, has its language in the
     * id: {@code COR 1 (de)} is another note.
     */
    public Optional<String> noteId() {
      return number.map(n -> isOriginal(n) ? n.key() : n.key() + "." + language);
    }

    private boolean isOriginal(DocumentNumber of) {
      return of.languages().isEmpty() && language.equals(original.orElse(USUAL_ORIGINAL));
    }
  }

  /** Type of the document, sender, receiver and subject. */
  public record Address(
      Optional<String> type, Optional<String> from, Optional<String> to, String subject) {}

  /**
   * Previous documents, Commission documents and interinstitutional files, as printed.
   *
   * @param release what the cover of a DCL or EXT document says of the document under it
   */
  public record RelatedDocuments(
      List<String> previous,
      List<String> commission,
      List<String> interinstitutional,
      Optional<Declassification> release) {

    public static final RelatedDocuments NONE =
        new RelatedDocuments(List.of(), List.of(), List.of());

    public RelatedDocuments {
      previous = List.copyOf(previous);
      commission = List.copyOf(commission);
      interinstitutional = List.copyOf(interinstitutional);
    }

    public RelatedDocuments(
        List<String> previous, List<String> commission, List<String> interinstitutional) {
      this(previous, commission, interinstitutional, Optional.empty());
    }

    /** The interinstitutional files, each once, in the order printed. */
    public List<InterinstitutionalFile> files() {
      return InterinstitutionalFile.distinct(
          interinstitutional.stream()
              .flatMap(printed -> InterinstitutionalFile.allIn(printed).stream())
              .map(InterinstitutionalFile.Mention::file)
              .toList());
    }

    /** The same with other interinstitutional files, as printed. */
    public RelatedDocuments withInterinstitutional(List<String> printed) {
      return new RelatedDocuments(previous, commission, printed, release);
    }
  }

  /**
   * What a cover of declassification says of the document under it.
   *
   * @param document its number and old grade, as printed
   * @param dated its date
   * @param status its new status, as printed; {@code Public}
   */
  public record Declassification(
      String document, Optional<LocalDate> dated, Optional<String> status) {}
}
