package org.councilnotes.structure.cover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
 * document without a cover is public unless its first lines say otherwise. Words that look like a
 * mark and are none that is known leave it in doubt, and so does a mark that only the subject
 * names.
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
    Set<HandlingMark> handlings = handlings(marks);
    Optional<HandlingMark> telling =
        number.filter(MarkingRule::isReleased).isPresent()
            ? Optional.empty()
            : deciding(handlings).or(() -> named(number, handlings));
    return telling.isEmpty()
        ? numbers
        : marks.stream()
            .filter(mark -> mark.handling() == telling.get())
            .map(FoundMark::evidence)
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
  }

  /** The mark that decides between several; empty where none is printed. */
  private static Optional<HandlingMark> deciding(Set<HandlingMark> marks) {
    return Stream.of(
            HandlingMark.GRADE,
            HandlingMark.RELEASED,
            HandlingMark.LIMITE,
            HandlingMark.DOUBTFUL,
            HandlingMark.PUBLIC)
        .filter(marks::contains)
        .findFirst();
  }

  /** A mark in the subject counts where the document would be public by itself. */
  private static Optional<HandlingMark> named(
      Optional<DocumentNumber> number, Set<HandlingMark> marks) {
    return Optional.of(HandlingMark.NAMED)
        .filter(marks::contains)
        .filter(_ -> number.isEmpty() || number.filter(MarkingRule::isOpen).isPresent());
  }

  /**
   * The marking by number and marks. An access addition in the number makes it public without a
   * mark.
   */
  static Marking marking(Optional<DocumentNumber> number, Set<HandlingMark> marks) {
    if (number.filter(MarkingRule::isReleased).isPresent()) {
      return Marking.PUBLIC;
    }
    boolean open =
        number.filter(MarkingRule::isOpen).isPresent() && !marks.contains(HandlingMark.NAMED);
    return printedMarking(marks).orElse(open ? Marking.PUBLIC : Marking.LIMITE);
  }

  /**
   * The reason why neither marks nor number decide the marking of a note with a cover; empty where
   * they do. Such a note is LIMITE until a person sets its marking, and does not affect other
   * files.
   */
  static Optional<Reason> doubt(Optional<DocumentNumber> number, Set<HandlingMark> marks) {
    if (number.filter(MarkingRule::isReleased).isPresent() || deciding(marks).isPresent()) {
      return printedDoubt(number, marks);
    }
    return number.isEmpty()
        ? Optional.of(ReasonCode.COVER_UNNUMBERED.of())
        : number
            .filter(n -> !isTold(n))
            .map(n -> ReasonCode.SERIES_UNKNOWN.of(n.series()))
            .or(() -> namedDoubt(number, marks));
  }

  /** The doubt where words that look like a mark would decide. */
  private static Optional<Reason> printedDoubt(
      Optional<DocumentNumber> number, Set<HandlingMark> marks) {
    return deciding(marks)
        .filter(HandlingMark.DOUBTFUL::equals)
        .filter(_ -> number.filter(MarkingRule::isReleased).isEmpty())
        .map(_ -> ReasonCode.MARK_DOUBTFUL.of());
  }

  private static Optional<Reason> namedDoubt(
      Optional<DocumentNumber> number, Set<HandlingMark> marks) {
    return named(number, marks).map(_ -> ReasonCode.MARK_IN_SUBJECT.of());
  }

  /** The same for a document without a readable cover. */
  private static Optional<Reason> doubtWithoutCover(
      Optional<DocumentNumber> number, DocumentEdgeLines head, Set<HandlingMark> marks) {
    if (deciding(marks).isPresent()) {
      return printedDoubt(number, marks);
    }
    return number.isPresent()
        ? number
            .filter(n -> !isReleased(n) && !CLOSED_SERIES.contains(n.series()))
            .map(n -> ReasonCode.COVER_UNREAD.of(n.display()))
        : seriesInHead(head)
            .map(n -> isTold(n) ? Optional.<Reason>empty() : unknownSeries(n))
            .orElseGet(() -> namedDoubt(number, marks));
  }

  private static Optional<Reason> unknownSeries(DocumentNumber number) {
    return Optional.of(ReasonCode.SERIES_UNKNOWN.of(number.series()));
  }

  private static boolean isTold(DocumentNumber number) {
    return isReleased(number) || isOpen(number) || CLOSED_SERIES.contains(number.series());
  }

  /** The marking by all marks together; empty where none is printed. */
  private static Optional<Marking> printedMarking(Set<HandlingMark> marks) {
    return deciding(marks)
        .map(
            mark ->
                switch (mark) {
                  case GRADE -> Marking.CLASSIFIED;
                  case LIMITE, DOUBTFUL, NAMED -> Marking.LIMITE;
                  case RELEASED, PUBLIC -> Marking.PUBLIC;
                });
  }

  private static boolean isOpen(DocumentNumber number) {
    return OPEN_SERIES.contains(number.series());
  }

  private static Marking withoutCover(
      Optional<DocumentNumber> number, DocumentEdgeLines head, Set<HandlingMark> marks) {
    boolean open =
        number.isEmpty() && seriesInHead(head).isEmpty() && !marks.contains(HandlingMark.NAMED);
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

  /** The first and last lines as printed that look like a mark and are none that is known. */
  public static List<FoundMark> doubtfulLines(DocumentEdgeLines edges) {
    Stream<String> top =
        edges.first().stream().limit(HEAD).filter(DoubtfulMarkRecognizer::isMarkAtTop);
    Stream<String> others =
        Stream.concat(edges.first().stream(), edges.last().stream())
            .filter(DoubtfulMarkRecognizer::isMark);
    return Stream.concat(top, others)
        .distinct()
        .filter(line -> HandlingMarkRecognizer.findAlone(line).isEmpty())
        .map(line -> new FoundMark(HandlingMark.DOUBTFUL, line, edges.page()))
        .toList();
  }

  /** The mark that a subject names; empty where it names none. */
  public static Optional<FoundMark> namedIn(String subject, OptionalInt page) {
    return Optional.of(subject)
        .filter(DoubtfulMarkRecognizer::isInSubject)
        .map(words -> new FoundMark(HandlingMark.NAMED, words, page));
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
    return knownMark(droppedText).or(() -> doubtfulMark(droppedText));
  }

  private static Optional<HandlingMark> doubtfulMark(DroppedText droppedText) {
    return switch (droppedText.kind()) {
      case WATERMARK, STAMP, FOOTER, REPEATED, RUNNING_HEAD, HIDDEN ->
          Optional.of(HandlingMark.DOUBTFUL)
              .filter(_ -> DoubtfulMarkRecognizer.isMarkAtEdge(droppedText.text()));
      default -> Optional.empty();
    };
  }

  private static Optional<HandlingMark> knownMark(DroppedText droppedText) {
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
            .flatMap(t -> HandlingMarkRecognizer.findAlone(t).stream())
            .anyMatch(mark -> mark == HandlingMark.PUBLIC || mark == HandlingMark.RELEASED);
    boolean stamped = handlings(edgeMarks(note.sheet().dropped())).contains(HandlingMark.RELEASED);
    return note.marking() == Marking.PUBLIC
        && (marked || stamped || note.number().filter(MarkingRule::isReleased).isPresent());
  }
}
