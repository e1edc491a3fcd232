package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class SentDraftTest {

  private static final int MEGABYTE = 1 << 20;

  private static final DraftLimits LIMITS =
      new DraftLimits(
          32L * MEGABYTE,
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          10,
          Duration.ofMinutes(3),
          Duration.ofHours(1),
          MEGABYTE);

  private static MockHttpServletRequest request(String type, String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/check");
    request.setContentType(type);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private static Refusal refusal(MockHttpServletRequest request, InstantSource clock) {
    return catchThrowableOfType(
        Refusal.class, () -> SentDraft.receive(request, LIMITS, clock).close());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json"})
  void textThatDoesNotArriveInTimeIsRefused(String type) {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    InstantSource slow = () -> now.getAndUpdate(at -> at.plusSeconds(50));

    assertThat(refusal(request(type, "{\"text\": \"A text.\"}"), slow).status())
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x1"})
  void limitOfATextIsToldWhereATextIsTooLarge(String type) {
    String head = "--x1\r\nContent-Disposition: form-data; name=text\r\n\r\n";
    String text = head + "x".repeat(9 * MEGABYTE) + "\r\n--x1--\r\n";
    Refusal refused = refusal(request(type, text), InstantSource.system());

    assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(refused).hasMessage("refusal.draft.large [8]");
  }

  /** A note without a number is known by the name of its file. */
  @Test
  void fileHasANameThatNoFileOfTheCorpusHas() {
    MockHttpServletRequest one = request("text/plain", "A text.");
    MockHttpServletRequest other = request("text/plain", "A text.");
    try (SentDraft draft = SentDraft.receive(one, LIMITS, InstantSource.system());
        SentDraft again = SentDraft.receive(other, LIMITS, InstantSource.system())) {
      assertThat(draft.path().getFileName().toString())
          .matches("draft-[a-z]{16}\\.txt")
          .isNotEqualTo(again.path().getFileName().toString());
    }
  }

  @Test
  void textThatArrivesInTimeIsTaken() {
    try (SentDraft draft =
        SentDraft.receive(
            request("application/json", "{\"text\": \"A text.\", \"series\": \"reports\"}"),
            LIMITS,
            InstantSource.system())) {
      assertThat(draft.series()).contains("reports");
      assertThat(draft.path()).hasContent("A text.");
    }
  }
}
