package org.councilnotes.research;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.TextRange;

/** What an export tells of each mention, in its order; the codebook says what each column means. */
final class MentionColumns {

  private static final List<ExportColumn<Mention>> OF_MENTION =
      List.of(
          new ExportColumn<>("mention_kind", mention -> Cell.of(mention.what().kind())),
          new ExportColumn<>("mention_code", mention -> Cell.of(mention.what().code())),
          new ExportColumn<>("mention_role", mention -> Cell.of(mention.qualifier().role())),
          new ExportColumn<>("mention_phase", mention -> Cell.of(mention.qualifier().phase())),
          new ExportColumn<>("mention_how", mention -> Cell.of(mention.qualifier().how())),
          new ExportColumn<>("mention_words", mention -> Cell.of(mention.words())),
          new ExportColumn<>("mention_start", mention -> offset(mention.range(), TextRange::start)),
          new ExportColumn<>("mention_end", mention -> offset(mention.range(), TextRange::end)),
          new ExportColumn<>("mention_stands", MentionColumns::stands),
          new ExportColumn<>("mention_rule", mention -> Cell.of(mention.evidence().rule())),
          new ExportColumn<>(
              "mention_role_rule", mention -> Cell.of(mention.why().map(Evidence::rule))),
          new ExportColumn<>("mention_by_hand", MentionColumns::byHand));

  static final List<ExportColumn<Mention>> ALL =
      Stream.of(ofPassage(PassageColumns.PLACE), OF_MENTION, ofPassage(PassageColumns.WORDING))
          .flatMap(List::stream)
          .toList();

  private MentionColumns() {}

  private static List<ExportColumn<Mention>> ofPassage(List<ExportColumn<CitedHit>> columns) {
    return columns.stream().map(MentionColumns::ofPassage).toList();
  }

  private static ExportColumn<Mention> ofPassage(ExportColumn<CitedHit> column) {
    return new ExportColumn<>(column.name(), mention -> column.value().apply(mention.hit()));
  }

  private static Cell offset(Optional<TextRange> range, Function<TextRange, Integer> end) {
    return Cell.of(range.map(r -> OptionalInt.of(end.apply(r))).orElse(OptionalInt.empty()));
  }

  /** Ones and zeros are read as numbers everywhere. */
  private static Cell stands(Mention mention) {
    return Cell.of(mention.isDeleted() ? 0 : 1);
  }

  private static Cell byHand(Mention mention) {
    return Cell.of(mention.evidence().corrected() ? 1 : 0);
  }
}
