package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.Formulation;
import org.councilnotes.draft.Formulation.Relation;
import org.councilnotes.draft.Formulation.Standing;
import org.councilnotes.draft.Use;
import org.councilnotes.draft.Verification;
import org.councilnotes.draft.Verification.Elision;
import org.councilnotes.draft.Verification.Place;
import org.councilnotes.draft.Verification.Result;
import org.councilnotes.note.Note;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.NoteSummary;
import org.junit.jupiter.api.Test;

/** The last adopted use of words is told apart from the last use where they are two. */
class AdoptedBeforeTest {

  private static final String WORDS = "The group meets once a year.";

  private static final Use ADOPTED =
      use(NoteDraft.numbered("90931/19").adopted("Council").paragraph(WORDS).build());
  private static final Use DRAFT = use(NoteDraft.numbered("90932/20").paragraph(WORDS).build());

  private static Use use(Note note) {
    return new Use(
        note.passages().getLast(), NoteSummary.of(note), "", new TextRange(0, WORDS.length()));
  }

  private static QuoteView quote(Result result, Use... uses) {
    List<Place> places = Stream.of(uses).map(use -> new Place(List.of(use))).toList();
    return QuoteView.of(new Verification(WORDS, result, Elision.NONE, places, "", List.of()));
  }

  private static WordingView wording(Use... uses) {
    return WordingView.of(
        new Formulation(WORDS, 1, Relation.SAME, Standing.STANDING, List.of(uses), List.of()),
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
