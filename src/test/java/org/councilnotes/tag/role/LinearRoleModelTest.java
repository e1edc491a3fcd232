package org.councilnotes.tag.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.role.RoleModel.Likely;
import org.councilnotes.tag.role.RoleModelInput.Feature;
import org.junit.jupiter.api.Test;

class LinearRoleModelTest {

  private static final String TABLE =
      """
      # learned from two notes
      lead\thost\tmentioned
      bias\t\t\t50
      r1=leads\t300\t-100\t-100
      l1=in\t-100\t200\t
      NL0=EVENT\t\t150\t-50
      """;

  private static RoleModelInput seen(Feature... features) {
    return new RoleModelInput("Peru leads.", new TextRange(0, 4), List.of(features));
  }

  private static RoleModelInput bare(String... names) {
    return seen(
        Stream.of(names)
            .map(name -> new Feature(name, RoleModelInput.NOWHERE))
            .toArray(Feature[]::new));
  }

  private static Likely likeliest(RoleModelInput features) throws IOException {
    return LinearRoleModel.of(new StringReader(TABLE)).likeliest(features).orElseThrow();
  }

  @Test
  void greatestSumOfWeightsIsTheLikeliestRole() throws IOException {
    assertThat(likeliest(bare("bias", "l1=in", "NL0=EVENT")).role()).isEqualTo(MentionRole.HOST);
    assertThat(likeliest(bare("bias", "r1=leads")).role()).isEqualTo(MentionRole.LEAD);
  }

  @Test
  void featuresThatWereNotLearnedCountForNothing() throws IOException {
    assertThat(likeliest(bare("bias", "r1=juggles"))).isEqualTo(likeliest(bare("bias")));
  }

  @Test
  void probabilityIsTheShareOfWhatRolesSayForThemselves() throws IOException {
    double half = 0.5;
    double mentioned = 1 / (1 + Math.exp(-half));
    assertThat(likeliest(bare("bias")).probability())
        .isCloseTo(mentioned / (mentioned + half + half), within(1e-9));
  }

  @Test
  void wordWithTheGreatestWeightSaysMost() throws IOException {
    Likely found = likeliest(seen(new Feature("l1=in", 4), new Feature("NL0=EVENT", 2)));
    assertThat(found.word()).isEqualTo(4);
  }

  @Test
  void whereNoWordSaysItNoneIsNamed() throws IOException {
    assertThat(likeliest(bare("bias")).word()).isEqualTo(RoleModelInput.NOWHERE);
  }

  @Test
  void programHasWeightsForEveryRole() {
    for (MentionRole role : MentionRole.values()) {
      assertThat(LinearRoleModel.rolesOfProgram()).contains(role);
    }
  }
}
