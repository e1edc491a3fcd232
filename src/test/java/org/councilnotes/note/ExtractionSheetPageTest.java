package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.NoteDraft;
import org.junit.jupiter.api.Test;

class ExtractionSheetPageTest {

  private static final Note NOTE = NoteDraft.numbered("90801/19").paragraph("Of no page.").build();

  @Test
  void pagesWithoutTextAreListedToo() {
    DroppedText footer = dropped(3);
    assertThat(ExtractionSheetPage.of(with(OptionalInt.of(3), footer)))
        .extracting(page -> page.page().orElse(0), page -> page.dropped().size())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 0),
            org.assertj.core.groups.Tuple.tuple(1, 0),
            org.assertj.core.groups.Tuple.tuple(2, 0),
            org.assertj.core.groups.Tuple.tuple(3, 1));
  }

  @Test
  void formatWithoutPagesIsOneEntry() {
    List<ExtractionSheetPage> pages = ExtractionSheetPage.of(NOTE);
    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst().page()).isEmpty();
    assertThat(pages.getFirst().keptCharacters()).isEqualTo(9);
  }

  @Test
  void pagesAddUpToTheSheet() {
    List<ExtractionSheetPage> pages =
        ExtractionSheetPage.of(with(OptionalInt.of(2), dropped(1), dropped(5)));
    assertThat(pages.stream().mapToInt(ExtractionSheetPage::droppedCharacters).sum()).isEqualTo(12);
    assertThat(pages.getLast().page()).hasValue(5);
  }

  private static DroppedText dropped(int page) {
    return new DroppedText(DroppedText.Kind.FOOTER, OptionalInt.of(page), "foot er");
  }

  private static Note with(OptionalInt pages, DroppedText... dropped) {
    return NOTE.withSheet(
        new ExtractionSheet(pages, List.of(dropped), new CharacterCounts(9, 9, 0), List.of()));
  }
}
