package org.councilnotes.real;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.fidelity.Tally;
import org.councilnotes.real.LabelledSegment.Author;
import org.councilnotes.real.LabelledSegment.Role;
import tools.jackson.databind.JsonNode;

/**
 * Measures one page: what a reader said of its segments against what the program made of them.
 * Segments in doubt are not counted.
 */
final class PageMeasure {

  private static final String UNKNOWN = "?";

  /**
   * A figure of one segment.
   *
   * @param segment its number on the page
   * @param wrong what was read, or which words are wrong, for people; empty where all is right
   */
  record Result(Figure figure, int segment, Tally tally, String wrong) {}

  private final List<PlacedSegment> segments;
  private final List<Result> results = new ArrayList<>();

  private PageMeasure(List<PlacedSegment> segments) {
    this.segments = segments.stream().filter(s -> !s.label().doubt()).toList();
  }

  /**
   * All results of a page.
   *
   * @param note as {@code show --json} gives it
   */
  static List<Result> of(List<PrintedSegment> printed, JsonNode note, int page) {
    List<PlacedSegment> segments = PlacedSegment.of(printed, new ReadText(note, page));
    PageMeasure measure = new PageMeasure(segments);
    measure.segments.forEach(measure::add);
    measure.results.addAll(CellMeasure.of(measure.segments));
    measure.results.addAll(HeadingMeasure.of(segments, note));
    return measure.results;
  }

  private void add(PlacedSegment segment) {
    Role role = segment.label().role();
    Optional<ReadPiece> piece = segment.piece();
    boolean right = piece.filter(p -> p.is(role)).isPresent();
    add(Figure.ROLE, segment, right, role + " read " + shown(piece));
    segment.label().author().ifPresent(author -> addRemark(segment, author));
    if (role.isText()) {
      addWords(segment);
      addMarks(segment, "added", "added", Figure.ADDED_PRECISION, Figure.ADDED_RECALL);
      addMarks(segment, "since", "added-since", Figure.SINCE_PRECISION, Figure.SINCE_RECALL);
      addMarks(segment, "deleted", "deleted", Figure.DELETED_PRECISION, Figure.DELETED_RECALL);
    }
  }

  private static String shown(Optional<ReadPiece> piece) {
    return piece.map(p -> (p.isPassage() ? "" : "dropped ") + p.kind()).orElse("nothing");
  }

  private void addRemark(PlacedSegment segment, Author wanted) {
    Optional<Author> read = segment.piece().flatMap(ReadPiece::author);
    boolean right =
        read.filter(r -> wanted.name().equals(UNKNOWN) || r.name().equals(wanted.name()))
            .filter(r -> wanted.kind().isEmpty() || r.kind().equals(wanted.kind()))
            .isPresent();
    add(Figure.REMARK, segment, right, wanted + " read " + read);
  }

  private void addWords(PlacedSegment segment) {
    BitSet counted = new BitSet();
    BitSet kept = new BitSet();
    List<PlacedSegment.Word> words = segment.words();
    for (int i = 0; i < words.size(); i++) {
      Optional<ReadPiece> piece = words.get(i).piece();
      counted.set(i, words.get(i).isSpelt() && piece.filter(ReadPiece::isOfALine).isEmpty());
      kept.set(i, piece.filter(ReadPiece::isPassage).isPresent());
    }
    addShare(Figure.WORDS, segment, counted, kept);
  }

  private void addMarks(
      PlacedSegment segment, String mark, String state, Figure precision, Figure recall) {
    BitSet wanted = segment.label().marked(mark);
    BitSet read = new BitSet();
    List<PlacedSegment.Word> words = segment.words();
    for (int i = 0; i < words.size(); i++) {
      read.set(i, words.get(i).marks().contains(state));
    }
    addShare(recall, segment, wanted, read);
    addShare(precision, segment, read, wanted);
  }

  /** How many of some words of a segment are among those that are right. */
  private void addShare(Figure figure, PlacedSegment segment, BitSet words, BitSet right) {
    BitSet wrong = (BitSet) words.clone();
    wrong.andNot(right);
    List<String> printed = segment.printed().words();
    String shown = wrong.stream().mapToObj(printed::get).collect(Collectors.joining(" "));
    Tally tally = new Tally(words.cardinality() - wrong.cardinality(), words.cardinality());
    results.add(new Result(figure, segment.printed().number(), tally, shown));
  }

  private void add(Figure figure, PlacedSegment segment, boolean right, String wrong) {
    results.add(result(figure, segment, right, wrong));
  }

  static Result result(Figure figure, PlacedSegment segment, boolean right, String wrong) {
    return new Result(
        figure,
        segment.printed().number(),
        Tally.of(right),
        right
            ? ""
            : String.format(
                Locale.ROOT, "%s | %s", wrong, String.join(" ", segment.printed().words())));
  }
}
