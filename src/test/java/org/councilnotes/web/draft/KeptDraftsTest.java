package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.councilnotes.draft.document.DraftText;
import org.junit.jupiter.api.Test;

class KeptDraftsTest {

  private static final long ROOM = 60_000;

  private Instant now = Instant.EPOCH;
  private final InstantSource clock = () -> now;
  private final KeptDrafts kept =
      new KeptDrafts(
          new DraftLimits(
              1_000,
              Duration.ofMinutes(1),
              Duration.ofMinutes(1),
              10,
              Duration.ofMinutes(3),
              Duration.ofHours(1),
              ROOM),
          clock);

  private String keep(String owner) {
    KeptDraft draft =
        new KeptDraft(
            kept.newId(),
            owner,
            "a.docx",
            DraftText.of(CheckedDrafts.DRAFT),
            Optional.empty(),
            new byte[0],
            kept.now());
    kept.keep(draft);
    return draft.id();
  }

  @Test
  void draftIsForTheOneWhoSentIt() {
    String id = keep("rosa");

    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(kept.find(id, "rosa")).isPresent();
    assertThat(kept.find(id, "emil")).isEmpty();
    assertThat(kept.find(id, "")).isEmpty();
    assertThat(kept.find("0", "rosa")).isEmpty();
  }

  @Test
  void itIsGoneWhenNobodyLookedAtItForATime() {
    String id = keep("");
    now = now.plus(Duration.ofMinutes(50));
    assertThat(kept.find(id, "")).isPresent();
    now = now.plus(Duration.ofMinutes(50));
    assertThat(kept.find(id, "")).isPresent();
    now = now.plus(Duration.ofMinutes(61));
    assertThat(kept.find(id, "")).isEmpty();
  }

  @Test
  void whoSendsManyLosesTheOwnOnes() {
    String ofEmil = keep("emil");
    String first = keep("rosa");
    String second = keep("rosa");
    String third = keep("rosa");

    assertThat(kept.find(ofEmil, "emil")).isPresent();
    assertThat(kept.find(first, "rosa")).isEmpty();
    String later = keep("emil");
    assertThat(kept.find(second, "rosa")).isEmpty();
    assertThat(kept.find(third, "rosa")).isPresent();
    assertThat(kept.find(ofEmil, "emil").isPresent() || kept.find(later, "emil").isPresent())
        .isTrue();
  }

  @Test
  void whatWasLookedAtFirstGoesWhereThereIsTooMuch() {
    String first = keep("");
    String second = keep("");
    assertThat(kept.find(first, "")).isPresent();
    String third = keep("");

    assertThat(kept.find(second, "")).isEmpty();
    assertThat(kept.find(first, "")).isPresent();
    assertThat(kept.find(third, "")).isPresent();
  }
}
