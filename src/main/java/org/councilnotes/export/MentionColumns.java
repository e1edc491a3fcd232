package org.councilnotes.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.text.TextRange;

/** The columns of an export of mentions, in order. The codebook documents each. */
public final class MentionColumns {

  private static final List<ExportColumn<TagMention>> OF_MENTION =
      List.of(
          new ExportColumn<>("mention_kind", mention -> ExportValue.of(mention.what().kind())),
          new ExportColumn<>("mention_code", mention -> ExportValue.of(mention.what().code())),
          new ExportColumn<>("mention_role", mention -> ExportValue.of(mention.qualifier().role())),
          new ExportColumn<>(
              "mention_phase", mention -> ExportValue.of(mention.qualifier().phase())),
          new ExportColumn<>("mention_how", mention -> ExportValue.of(mention.qualifier().how())),
          new ExportColumn<>(
              "mention_grade", mention -> ExportValue.of(mention.qualifier().grade())),
          new ExportColumn<>("mention_words", mention -> ExportValue.of(mention.words())),
          new ExportColumn<>(
              "mention_start",
              ColumnType.INTEGER,
              mention -> offset(mention.range(), TextRange::start)),
          new ExportColumn<>(
              "mention_end",
              ColumnType.INTEGER,
              mention -> offset(mention.range(), TextRange::end)),
          new ExportColumn<>("mention_stands", ColumnType.FLAG, MentionColumns::stands),
          new ExportColumn<>("mention_rule", mention -> ExportValue.of(mention.evidence().rule())),
          new ExportColumn<>(
              "mention_role_rule", mention -> ExportValue.of(mention.why().map(Evidence::rule))),
          new ExportColumn<>("mention_by_hand", ColumnType.FLAG, MentionColumns::byHand));

  public static final List<ExportColumn<TagMention>> ALL =
      Stream.of(ofPassage(PassageColumns.PLACE), OF_MENTION, ofPassage(PassageColumns.WORDING))
          .flatMap(List::stream)
          .toList();

  private MentionColumns() {}

  private static List<ExportColumn<TagMention>> ofPassage(List<ExportColumn<CitedHit>> columns) {
    return columns.stream().map(MentionColumns::ofPassage).toList();
  }

  /** The same column for a mention: that of its passage. */
  public static ExportColumn<TagMention> ofPassage(ExportColumn<CitedHit> column) {
    return new ExportColumn<>(
        column.name(), column.type(), mention -> column.value().apply(mention.hit()));
  }

  private static ExportValue offset(Optional<TextRange> range, Function<TextRange, Integer> end) {
    return ExportValue.of(range.map(r -> OptionalInt.of(end.apply(r))).orElse(OptionalInt.empty()));
  }

  private static ExportValue stands(TagMention mention) {
    return ExportValue.of(mention.isDeleted() ? 0 : 1);
  }

  private static ExportValue byHand(TagMention mention) {
    return ExportValue.of(mention.evidence().corrected() ? 1 : 0);
  }
}
