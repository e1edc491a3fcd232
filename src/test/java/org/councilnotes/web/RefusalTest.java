package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RefusalTest {

  private static final Reason REASON = ReasonCode.NO_ROLE.of();

  private static final List<CurationProblem> WRONG_REQUESTS =
      List.of(
          new CurationProblem.NoTag(),
          new CurationProblem.DifferentKinds(),
          new CurationProblem.TextTooLong(),
          new CurationProblem.ImpossibleTag(REASON),
          new CurationProblem.WordsMissing("Lisbon"),
          new CurationProblem.NothingChosen(),
          new CurationProblem.ImportNotUnderstood(3, "HALICOP;"));
  private static final List<CurationProblem> MISSING =
      List.of(
          new CurationProblem.UnknownPassage("1/1"),
          new CurationProblem.UnknownCorrection("0f"),
          new CurationProblem.UnknownProposal("HALICOP"),
          new CurationProblem.UnknownProgramme("HALICOP"),
          new CurationProblem.UnknownFile("0f"));
  private static final List<CurationProblem> CONFLICTS =
      List.of(
          new CurationProblem.TagNotGiven("group", "EU"),
          new CurationProblem.TagAlreadyGiven("group", "EU"),
          new CurationProblem.CorrectionsUnusable(REASON),
          new CurationProblem.VocabularyUnusable(REASON),
          new CurationProblem.FileWithoutSidecar(),
          new CurationProblem.FileChanged(),
          new CurationProblem.DecisionChanged(),
          new CurationProblem.SidecarUnusable(REASON),
          new CurationProblem.ShippedProgramme("SEACOP"));

  @Test
  void problemOfACorrectionHasItsStatusAndItsMessage() {
    requireStatus(HttpStatus.BAD_REQUEST, WRONG_REQUESTS);
    requireStatus(HttpStatus.NOT_FOUND, MISSING);
    requireStatus(HttpStatus.CONFLICT, CONFLICTS);
    assertThat(WRONG_REQUESTS.size() + MISSING.size() + CONFLICTS.size())
        .isEqualTo(Arrays.stream(CurationProblem.class.getPermittedSubclasses()).count());
  }

  private static void requireStatus(HttpStatus status, List<CurationProblem> problems) {
    ResourceBundle messages = ResourceBundle.getBundle("messages");
    assertThat(problems)
        .extracting(Refusal::of)
        .allSatisfy(
            refusal -> {
              assertThat(refusal.status()).isEqualTo(status);
              assertThat(messages.containsKey(refusal.messageKey())).isTrue();
            });
  }
}
