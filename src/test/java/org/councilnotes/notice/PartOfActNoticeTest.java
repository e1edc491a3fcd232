package org.councilnotes.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;

class PartOfActNoticeTest {

  @Test
  void versionOfSomeArticlesIsTold() {
    Note part = act("90500/26", 3, 10);
    Note whole = act("90600/26", 3, 5, 6, 7, 8, 9, 10);

    assertThat(notices(part, whole).all())
        .extracting(SearchNotice::code, SearchNotice::arguments)
        .containsExactly(tuple("part-of-act", List.of(part.shortName(), 2, whole.shortName(), 7)));
  }

  @Test
  void laterVersionMayBeThePart() {
    assertThat(notices(act("90500/26", 1, 2, 3, 4), act("90600/26", 2)).all())
        .extracting(notice -> notice.arguments().get(1))
        .containsExactly(1);
  }

  @Test
  void versionsOfMostArticlesAreNot() {
    assertThat(notices(act("90500/26", 1, 2, 3), act("90600/26", 1, 2, 3, 4)).all()).isEmpty();
  }

  @Test
  void articlesOfAnotherActAreNoPart() {
    assertThat(notices(act("90500/26", 21, 22), act("90600/26", 1, 2, 3, 4)).all()).isEmpty();
  }

  private static ComparisonNotices notices(Note older, Note newer) {
    return ComparisonNotices.of(List.of(older, newer), Locale.ENGLISH);
  }

  private static Note act(String number, int... articles) {
    NoteDraft note = NoteDraft.numbered(number);
    for (int article : articles) {
      note.heading("ARTICLE-" + article, "Article " + article, "Berths")
          .provision("ARTICLE-" + article)
          .paragraph("Harbour masters shall keep a register of berths.");
    }
    return note.build();
  }
}
