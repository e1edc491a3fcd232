package org.councilnotes.structure.cover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumber.Suffix;

/**
 * Decides the marking of a note. A readable ST or CM cover without a mark is public. LIMITE where a
 * mark says so, where marks contradict each other, or in series that are not public by default. A
 * document without a cover is public unless its first lines say otherwise.
 */
public final class MarkingRule {

  private static final Set<String> OPEN_SERIES = Set.of("ST", "CM", "PE-CONS", "EUCO");

  /** Series that are for authorised readers unless a mark says otherwise. */
  private static final Set<String> CLOSED_SERIES = Set.of("WK", "SN", "DS");

  /** Number of first lines in which a document may have its own number and mark on one line. */
  private static final int HEAD = 3;

  /** Number of first passages that may be lines of the cover with the mark. */
  private static final int OPENING = 12;

  /** So many words are given as evidence at most. */
  private static final int MOST_EVIDENCE = 3;

  private MarkingRule() {}

  /**
   * What number and marks say of who may read a document.
   *
   * @param doubt why they do not say it; the marking is then the strictest possible one
   * @param evidence the words that decide, or that leave the doubt
   */
  public record Judgement(Marking marking, Optional<Reason> doubt, List<MarkingEvidence> evidence) {

    public Judgement {
      evidence = List.copyOf(evidence);
    }

    /** The cover with this judgement. */
    public CoverPage applyTo(CoverPage cover) {
      return cover.withMarking(marking, doubt, evidence);
    }
  }

  /**
   * Judges a document with a readable cover.
   *
   * @param printed the number as printed on the cover
   */
  static Judgement ofCover(
      Optional<DocumentNumber> number, Optional<MarkingEvidence> printed, List<FoundMark> marks) {
    Set<HandlingMark> handlings = handlings(marks);
    return new Judgement(
        marking(number, handlings),
        doubt(number, handlings),
        evidence(number, printed.stream().toList(), marks));
  }

  /**
   * Judges a document without a readable cover.
   *
   * @param number number in its footers; with one it is a Council document, whose unread cover may
   *     restrict it
   * @param printed the footer with that number
   * @param beside marks at the edges of its pages
   */
  public static Judgement withoutCover(
      Optional<DocumentNumber> number,
      Optional<MarkingEvidence> printed,
      DocumentEdgeLines head,
      List<FoundMark> beside) {
    List<FoundMark> marks = new ArrayList<>(beside);
    marks.addAll(inHead(head));
    Set<HandlingMark> handlings = handlings(marks);
    List<MarkingEvidence> numbers =
        Stream.concat(printed.stream(), numberInHead(head).stream()).limit(1).toList();
    return new Judgement(
        withoutCover(number, head, handlings),
        doubtWithoutCover(number, head, handlings),
        evidence(number, numbers, marks));
  }

  private static Set<HandlingMark> handlings(List<FoundMark> marks) {
    return marks.stream()
        .map(FoundMark::handling)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HandlingMark.class)));
  }

  private static List<MarkingEvidence> evidence(
      Optional<DocumentNumber> number, List<MarkingEvidence> numbers, List<FoundMark> marks) {
    if (number.filter(MarkingRule::isReleased).isPresent()) {
      return numbers;
    }
    Optional<HandlingMark> deciding = deciding(handlings(marks));
    return deciding.isEmpty()
        ? numbers
        : marks.stream()
            .filter(mark -> mark.handling() == deciding.get())
            .map(FoundMark::evidence)
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
  }

  /** The mark that decides between several; empty where there is none. */
  private static Optional<HandlingMark> deciding(Set<HandlingMark> marks) {
    return Stream.of(
            HandlingMark.GRADE, HandlingMark.RELEASED, HandlingMark.LIMITE, HandlingMark.PUBLIC)
        .filter(marks::contains)
        .findFirst();
  }

  /**
   * The marking by number and marks. An access addition in the number makes it public without a
   * mark.
   */
  static Marking marking(Optional<DocumentNumber> number, Set<HandlingMark> marks) {
    if (number.filter(MarkingRule::isReleased).isPresent()) {
      return Marking.PUBLIC;
    }
    boolean open = number.filter(MarkingRule::isOpen).isPresent();
    return printedMarking(marks).orElse(open ? Marking.PUBLIC : Marking.LIMITE);
  }

  /**
   * The reason why neither marks nor number decide the marking of a note with a cover; empty where
   * they do. Such a note is LIMITE until a person sets its marking, and does not affect other
   * files.
   */
  static Optional<Reason> doubt(Optional<DocumentNumber> number, Set<HandlingMark> marks) {
    if (printedMarking(marks).isPresent()) {
      return Optional.empty();
    }
    return number.isEmpty()
        ? Optional.of(ReasonCode.COVER_UNNUMBERED.of())
        : number.filter(n -> !isTold(n)).map(n -> ReasonCode.SERIES_UNKNOWN.of(n.series()));
  }

  /** The same for a document without a readable cover. */
  private static Optional<Reason> doubtWithoutCover(
      Optional<DocumentNumber> number, DocumentEdgeLines head, Set<HandlingMark> marks) {
    if (printedMarking(marks).isPresent()) {
      return Optional.empty();
    }
    return number.isPresent()
        ? number
            .filter(n -> !isReleased(n) && !CLOSED_SERIES.contains(n.series()))
            .map(n -> ReasonCode.COVER_UNREAD.of(n.display()))
        : seriesInHead(head)
            .filter(n -> !isTold(n))
            .map(n -> ReasonCode.SERIES_UNKNOWN.of(n.series()));
  }

  private static boolean isTold(DocumentNumber number) {
    return isReleased(number) || isOpen(number) || CLOSED_SERIES.contains(number.series());
  }

  /** The marking by all marks together; empty where there are none. */
  private static Optional<Marking> printedMarking(Set<HandlingMark> marks) {
    if (marks.contains(HandlingMark.GRADE)) {
      return Optional.of(Marking.CLASSIFIED);
    }
    boolean closed = marks.contains(HandlingMark.LIMITE) && !marks.contains(HandlingMark.RELEASED);
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(closed ? Marking.LIMITE : Marking.PUBLIC);
  }

  private static boolean isOpen(DocumentNumber number) {
    return OPEN_SERIES.contains(number.series());
  }

  private static Marking withoutCover(
      Optional<DocumentNumber> number, DocumentEdgeLines head, Set<HandlingMark> marks) {
    boolean open = number.isEmpty() && seriesInHead(head).isEmpty();
    return number.filter(MarkingRule::isReleased).isPresent()
        ? Marking.PUBLIC
        : printedMarking(marks).orElse(open ? Marking.PUBLIC : Marking.LIMITE);
  }

  private static List<FoundMark> inHead(DocumentEdgeLines head) {
    List<String> top = head.first().stream().limit(HEAD).toList();
    boolean numbered =
        top.stream()
            .flatMap(l -> DocumentNumber.findIn(l).stream())
            .anyMatch(DocumentNumber::isOfCouncil);
    List<FoundMark> marks = new ArrayList<>();
    Stream.concat(head.first().stream(), head.last().stream())
        .forEach(
            line ->
                (numbered
                        ? HandlingMarkRecognizer.findAloneInAnyCase(line)
                        : HandlingMarkRecognizer.findAlone(line))
                    .map(handling -> new FoundMark(handling, line, head.page()))
                    .ifPresent(marks::add));
    if (numbered && !handlings(marks).contains(HandlingMark.PUBLIC)) {
      top.forEach(
          line ->
              HandlingMarkRecognizer.findInHead(line)
                  .map(handling -> new FoundMark(handling, line, head.page()))
                  .ifPresent(marks::add));
    }
    return marks;
  }

  /** The first document number on a line of its own whose series is not public by default. */
  private static Optional<DocumentNumber> seriesInHead(DocumentEdgeLines head) {
    return closedLine(head).flatMap(DocumentNumber::parse);
  }

  private static Optional<MarkingEvidence> numberInHead(DocumentEdgeLines head) {
    return closedLine(head)
        .map(line -> new MarkingEvidence(MarkingEvidence.Source.NUMBER, line, head.page()));
  }

  private static Optional<String> closedLine(DocumentEdgeLines head) {
    return head.first().stream().limit(HEAD).filter(MarkingRule::isOfClosedSeries).findFirst();
  }

  private static boolean isOfClosedSeries(String line) {
    return DocumentNumber.parse(line)
        .filter(DocumentNumber::isOfCouncil)
        .filter(number -> !isOpen(number))
        .isPresent();
  }

  /** The marks at the edges of pages and across them. */
  public static List<FoundMark> edgeMarks(List<DroppedText> dropped) {
    return dropped.stream()
        .flatMap(d -> mark(d).map(handling -> new FoundMark(handling, d.text(), d.page())).stream())
        .toList();
  }

  private static Optional<HandlingMark> mark(DroppedText droppedText) {
    return switch (droppedText.kind()) {
      case WATERMARK, STAMP ->
          HandlingMarkRecognizer.findAlone(droppedText.text())
              .map(h -> h == HandlingMark.PUBLIC ? HandlingMark.RELEASED : h);
      case FOOTER ->
          HandlingMarkRecognizer.findInFooter(droppedText.text()).map(h -> onPage(h, droppedText));
      case REPEATED, RUNNING_HEAD ->
          HandlingMarkRecognizer.findAlone(droppedText.text()).map(h -> onPage(h, droppedText));
      case HIDDEN ->
          HandlingMarkRecognizer.findAlone(droppedText.text())
              .filter(h -> h != HandlingMark.PUBLIC);
      default -> Optional.empty();
    };
  }

  /**
   * The mark by its page: a grade after the first page may come from an annexed document with
   * footers of its own, so it counts as doubtful only.
   */
  private static HandlingMark onPage(HandlingMark handling, DroppedText droppedText) {
    boolean behind = handling == HandlingMark.GRADE && droppedText.page().orElse(1) > 1;
    return behind ? HandlingMark.LIMITE : handling;
  }

  private static boolean isReleased(DocumentNumber number) {
    return number.suffixes().stream()
        .anyMatch(s -> s.kind() == Suffix.Kind.DCL || s.kind() == Suffix.Kind.EXT);
  }

  /**
   * Whether a public note states itself that it is public, by its number, a stamp or a mark alone
   * on its line. Then it may coexist with a restricted file of the same number.
   */
  public static boolean isReleased(Note note) {
    boolean marked =
        note.passages().stream()
            .limit(OPENING)
            .map(Passage::text)
            .anyMatch(t -> HandlingMarkRecognizer.findAlone(t).isPresent());
    boolean stamped = handlings(edgeMarks(note.sheet().dropped())).contains(HandlingMark.RELEASED);
    return note.marking() == Marking.PUBLIC
        && (marked || stamped || note.number().filter(MarkingRule::isReleased).isPresent());
  }
}
