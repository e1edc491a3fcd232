package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.Formulation;
import org.councilnotes.draft.Formulation.Relation;
import org.councilnotes.draft.Formulation.TextStatus;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.draft.QuoteVerification.OmissionUse;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.Test;

/** The last adopted use of words is told apart from the last use where they are two. */
class AdoptedBeforeTest {

  private static final String WORDS = "The group meets once a year.";

  private static final WordingUse ADOPTED =
      use(NoteDraft.numbered("90931/19").adopted("Council").paragraph(WORDS).build());
  private static final WordingUse DRAFT =
      use(NoteDraft.numbered("90932/20").paragraph(WORDS).build());

  private static WordingUse use(Note note) {
    return new WordingUse(
        note.passages().getLast(), NoteSummary.of(note), "", new TextRange(0, WORDS.length()));
  }

  private static QuoteView quote(Result result, WordingUse... uses) {
    List<Place> places = Stream.of(uses).map(use -> new Place(List.of(use))).toList();
    return QuoteView.of(
        new QuoteVerification(WORDS, result, OmissionUse.NONE, places, "", List.of()));
  }

  private static EarlierWordingView wording(WordingUse... uses) {
    return EarlierWordingView.of(
        new Formulation(WORDS, 1, Relation.SAME, TextStatus.STANDING, List.of(uses), List.of()),
        WORDS);
  }

  @Test
  void quoteOfADraftLeadsToTheLastAdoptedPlace() {
    assertThat(quote(Result.EXACT, DRAFT, ADOPTED).adoptedBefore())
        .hasValueSatisfying(place -> assertThat(place.use()).isEqualTo(ADOPTED));
    assertThat(quote(Result.EXACT, ADOPTED, DRAFT).adoptedBefore()).isEmpty();
    assertThat(quote(Result.EXACT, DRAFT).adoptedBefore()).isEmpty();
    assertThat(quote(Result.DELETED, DRAFT, ADOPTED).adoptedBefore()).isEmpty();
    assertThat(quote(Result.NOT_FOUND).adoptedBefore()).isEmpty();
  }

  @Test
  void lastUseThatIsAdoptedIsToldOnce() {
    assertThat(wording(ADOPTED, DRAFT).isAdoptedLast()).isTrue();
    assertThat(wording(ADOPTED, DRAFT).adoptedBefore()).isEmpty();
    assertThat(wording(DRAFT, ADOPTED).isAdoptedLast()).isFalse();
    assertThat(wording(DRAFT, ADOPTED).adoptedBefore())
        .hasValueSatisfying(place -> assertThat(place.use()).isEqualTo(ADOPTED));
    assertThat(wording(DRAFT).adoptedBefore()).isEmpty();
  }
}
