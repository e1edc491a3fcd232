package org.councilnotes.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.gold.RoleTraining.Example;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.Notes;
import org.councilnotes.tag.role.RoleModelInput;
import org.councilnotes.tag.role.RoleModelInput.Feature;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class RoleTrainingTest {

  private static RoleModelInput seen(String... names) {
    List<Feature> all = new ArrayList<>();
    for (String name : names) {
      all.add(new Feature(name, 0));
    }
    return new RoleModelInput("Peru", new TextRange(0, 4), all);
  }

  private static List<Example> examples() {
    List<Example> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(new Example(seen("bias", "r1=juggle"), MentionRole.LEAD));
      all.add(new Example(seen("bias", "r1=dozes"), MentionRole.MENTIONED));
    }
    return all;
  }

  @Test
  void wordsOfExamplesTellTheirRole() {
    var model = RoleTraining.learn(examples());

    assertThat(model.likeliest(seen("bias", "r1=juggle")).orElseThrow().role())
        .isEqualTo(MentionRole.LEAD);
    assertThat(model.likeliest(seen("bias", "r1=dozes")).orElseThrow().role())
        .isEqualTo(MentionRole.MENTIONED);
  }

  @Test
  void sameExamplesGiveTheSameWeights() {
    assertThat(RoleTraining.weights(examples())).isEqualTo(RoleTraining.weights(examples()));
  }

  @Test
  void whatOneExampleHasIsNotLearned() {
    List<Example> all = examples();
    all.add(new Example(seen("bias", "r1=yodels"), MentionRole.HOST));

    assertThat(RoleTraining.weights(all)).contains("r1=juggle").doesNotContain("r1=yodels");
  }

  @Test
  void exampleIsWhatIsSeenWithItsLabel() {
    Note note = Notes.of("en", "Peru leads the unit.");
    Label lead = new Label(Kind.COUNTRY, "PE", "lead", Optional.of(new TextRange(0, 4)), "");
    Labelled labelled =
        new Labelled(
            note,
            "choirs",
            Map.of(note.passages().getFirst().id(), List.of(lead)),
            Optional.empty());

    List<List<Example>> found =
        RoleTraining.examples(Vocabulary.load(Optional.empty()), List.of(labelled));

    assertThat(found.getFirst()).extracting(Example::role).containsExactly(MentionRole.LEAD);
    assertThat(found.getFirst().getFirst().withoutRules().seen().all())
        .extracting(Feature::name)
        .contains("r1=leads")
        .noneMatch(name -> name.startsWith("rule="));
  }
}
