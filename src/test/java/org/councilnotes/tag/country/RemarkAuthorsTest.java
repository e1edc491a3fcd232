package org.councilnotes.tag.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Remark;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.tag.Notes;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class RemarkAuthorsTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @Test
  void authorIsTaggedOnceAtItsName() {
    assertThat(tags("SE", "SE (Comments): The ports of Spain report."))
        .filteredOn(tag -> tag.code().equals("SE"))
        .singleElement()
        .satisfies(
            tag -> {
              assertThat(tag.role()).isEqualTo(MentionRole.POSITION);
              assertThat(tag.evidence().range()).hasValue(new TextRange(0, 2));
            });
  }

  @Test
  void eachOfSeveralAuthorsIsTagged() {
    assertThat(tags("AT, GR", "AT, EL (Comments): No."))
        .extracting(CountryTag::code, CountryTag::role)
        .containsExactly(tuple("AT", MentionRole.POSITION), tuple("GR", MentionRole.POSITION));
  }

  @Test
  void remarkThatGoesOnHasTheTagWithoutARange() {
    assertThat(tags("SE", "It is too short."))
        .singleElement()
        .satisfies(tag -> assertThat(tag.evidence()).isEqualTo(Evidence.ofSection("remark")));
  }

  @Test
  void authorSpeaksWhereItsNameOpensASentenceOfItsComment() {
    String text = "FI (Comments): Consequently, Finland is still at it. Boats in Finland are few.";
    assertThat(tags("FI", text))
        .extracting(CountryTag::role)
        .containsExactly(MentionRole.POSITION, MentionRole.POSITION, MentionRole.MENTIONED);
  }

  @Test
  void institutionIsNoCountry() {
    assertThat(tags("COM", "COM (Comments): No.")).isEmpty();
  }

  private static List<CountryTag> tags(String author, String text) {
    Note note = Notes.of("en", text);
    List<Passage> said =
        note.passages().stream()
            .map(
                p ->
                    new Passage(
                        p.id(),
                        p.section(),
                        p.ordinal(),
                        p.place().with(new Remark(author, Remark.Kind.COMMENT, Optional.empty())),
                        p.text(),
                        p.marks(),
                        p.tags()))
            .toList();
    return TAGGER.tag(note.withPassages(said)).passages().getFirst().tags().countries();
  }
}
