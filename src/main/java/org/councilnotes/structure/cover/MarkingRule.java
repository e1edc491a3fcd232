package org.councilnotes.structure.cover;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Marking;
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

  private MarkingRule() {}

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
  public static Optional<Reason> doubtWithoutCover(
      Optional<DocumentNumber> number, DocumentEdgeLines head, Set<HandlingMark> beside) {
    if (printedMarking(marks(head, beside)).isPresent()) {
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

  /**
   * The marking of a document without a readable cover.
   *
   * @param number number in its footers; with one it is a Council document, whose unread cover may
   *     restrict it
   * @param beside marks at the edges of its pages
   */
  public static Marking withoutCover(
      Optional<DocumentNumber> number, DocumentEdgeLines head, Set<HandlingMark> beside) {
    boolean open = number.isEmpty() && seriesInHead(head).isEmpty();
    return number.filter(MarkingRule::isReleased).isPresent()
        ? Marking.PUBLIC
        : printedMarking(marks(head, beside)).orElse(open ? Marking.PUBLIC : Marking.LIMITE);
  }

  private static Set<HandlingMark> marks(DocumentEdgeLines head, Set<HandlingMark> beside) {
    Set<HandlingMark> marks = EnumSet.noneOf(HandlingMark.class);
    marks.addAll(beside);
    marks.addAll(inHead(head));
    return marks;
  }

  private static Set<HandlingMark> inHead(DocumentEdgeLines head) {
    List<String> top = head.first().stream().limit(HEAD).toList();
    boolean numbered =
        top.stream()
            .flatMap(l -> DocumentNumber.findIn(l).stream())
            .anyMatch(DocumentNumber::isOfCouncil);
    Set<HandlingMark> marks =
        Stream.concat(head.first().stream(), head.last().stream())
            .map(
                l ->
                    numbered
                        ? HandlingMarkRecognizer.findAloneInAnyCase(l)
                        : HandlingMarkRecognizer.findAlone(l))
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(HandlingMark.class)));
    if (numbered && !marks.contains(HandlingMark.PUBLIC)) {
      top.stream()
          .map(HandlingMarkRecognizer::findInHead)
          .flatMap(Optional::stream)
          .forEach(marks::add);
    }
    return marks;
  }

  /** The first document number on a line of its own whose series is not public by default. */
  private static Optional<DocumentNumber> seriesInHead(DocumentEdgeLines head) {
    return head.first().stream()
        .limit(HEAD)
        .flatMap(l -> DocumentNumber.parse(l).stream())
        .filter(DocumentNumber::isOfCouncil)
        .filter(n -> !isOpen(n))
        .findFirst();
  }

  /** The marks at the edges of pages and across them. */
  public static Set<HandlingMark> edgeMarks(List<DroppedText> dropped) {
    return dropped.stream()
        .flatMap(d -> mark(d).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HandlingMark.class)));
  }

  private static Optional<HandlingMark> mark(DroppedText droppedText) {
    return switch (droppedText.kind()) {
      case WATERMARK, STAMP ->
          HandlingMarkRecognizer.findAlone(droppedText.text())
              .map(h -> h == HandlingMark.PUBLIC ? HandlingMark.RELEASED : h);
      case FOOTER ->
          HandlingMarkRecognizer.findInFooter(droppedText.text()).map(h -> onPage(h, droppedText));
      case REPEATED ->
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
    boolean stamped = edgeMarks(note.sheet().dropped()).contains(HandlingMark.RELEASED);
    return note.marking() == Marking.PUBLIC
        && (marked || stamped || note.number().filter(MarkingRule::isReleased).isPresent());
  }
}
