package org.councilnotes.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * A figure of one segment or word.
   *
   * @param segment its number on the page
   * @param wrong what was read, for people
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
    measure.results.addAll(HeadingMeasure.of(measure.segments, note));
    return measure.results;
  }

  private void add(PlacedSegment segment) {
    Role role = segment.label().role();
    Optional<ReadPiece> piece = segment.piece();
    boolean right = piece.filter(p -> p.is(role)).isPresent();
    add(Figure.ROLE, segment, right, role + " read " + shown(piece));
    segment.label().author().ifPresent(author -> addRemark(segment, author));
    if (role.isText()) {
      segment.words().forEach(word -> addWord(segment, word));
      addMarks(segment);
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

  private void addWord(PlacedSegment segment, PlacedSegment.Word word) {
    if (word.isSpelt() && word.piece().filter(ReadPiece::isOfALine).isEmpty()) {
      boolean right = word.piece().filter(ReadPiece::isPassage).isPresent();
      add(Figure.WORDS, segment, right, word.printed() + " read " + shown(word.piece()));
    }
  }

  private void addMarks(PlacedSegment segment) {
    addMarks(segment, "added", "added", Figure.ADDED_PRECISION, Figure.ADDED_RECALL);
    addMarks(segment, "since", "added-since", Figure.SINCE_PRECISION, Figure.SINCE_RECALL);
    addMarks(segment, "deleted", "deleted", Figure.DELETED_PRECISION, Figure.DELETED_RECALL);
  }

  private void addMarks(
      PlacedSegment segment, String mark, String state, Figure precision, Figure recall) {
    List<PlacedSegment.Word> words = segment.words();
    for (int i = 0; i < words.size(); i++) {
      boolean wanted = segment.label().marked(mark).get(i);
      boolean read = words.get(i).marks().contains(state);
      String wrong = "word " + (i + 1) + " " + words.get(i).printed();
      if (wanted) {
        add(recall, segment, read, wrong);
      }
      if (read) {
        add(precision, segment, wanted, wrong);
      }
    }
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
