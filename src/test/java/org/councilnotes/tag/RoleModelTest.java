package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.tag.role.RoleModel;
import org.councilnotes.tag.role.RoleModel.Likely;
import org.councilnotes.tag.role.RoleModelInput;
import org.councilnotes.tag.role.RoleModelInput.Feature;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** How what a model finds likely is joined with what rules say. */
class RoleModelTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load(Optional.empty());
  private static final String TEXT = "Peru juggles SEACOP.";

  private static RoleModel always(MentionRole role, double probability) {
    return features -> Optional.of(new Likely(role, probability, 1));
  }

  private static PassageTags tags(String text, RoleModel model) {
    Note note = Notes.of("en", text);
    return new NoteTagger(VOCABULARY, model).tag(note).passages().getFirst().tags();
  }

  private static CountryTag first(String text, RoleModel model) {
    return tags(text, model).countries().getFirst();
  }

  @Test
  void modelTellsARoleThatNoRuleTells() {
    CountryTag peru = first(TEXT, always(MentionRole.LEAD, 0.9));
    assertThat(peru.role()).isEqualTo(MentionRole.LEAD);
    assertThat(peru.why().orElseThrow().rule()).isEqualTo("learned");
    assertThat(peru.why().orElseThrow().range().orElseThrow().of(TEXT)).isEqualTo("juggles");
  }

  @Test
  void roleThatTheModelIsNotSureOfIsNotTold() {
    assertThat(first(TEXT, always(MentionRole.LEAD, 0.4)).role()).isEqualTo(MentionRole.MENTIONED);
  }

  @Test
  void ruleStandsAgainstAModelThatIsIsNotSure() {
    String text = "Peru joined SEACOP in 2018.";
    assertThat(first(text, always(MentionRole.HOST, 0.4)).role())
        .isEqualTo(MentionRole.PARTICIPANT);
    assertThat(first(text, always(MentionRole.HOST, 0.95)).role()).isEqualTo(MentionRole.HOST);
  }

  @Test
  void roleInDoubtGivesNoFact() {
    List<Participation> sure = tags(TEXT, always(MentionRole.LEAD, 0.95)).participations();
    assertThat(sure).extracting(Participation::grade).containsExactly(Grade.STATED);
    List<Participation> doubtful = tags(TEXT, always(MentionRole.LEAD, 0.6)).participations();
    assertThat(doubtful).extracting(Participation::grade).containsExactly(Grade.CONTEXT);
    assertThat(doubtful.getFirst().evidence().isInDoubt()).isTrue();
  }

  @Test
  void modelSeesWordsClassesRulesAndProgrammes() {
    List<RoleModelInput> seen = new ArrayList<>();
    tags(
        "Peru joined SEACOP in 2018.",
        features -> {
          seen.add(features);
          return Optional.empty();
        });
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().all())
        .extracting(Feature::name)
        .contains(
            "first", "r1=joined", "NR0=JOIN", "rule=participant/verb", "programme=after", "size=1");
  }
}
