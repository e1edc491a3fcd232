package org.councilnotes.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.draft.check.CheckDeadline;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDraftTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load(Optional.empty());

  private static final String STANDING = "The Mechanism works at two levels and meets in Brussels.";

  private static final Note EDITION =
      edition("90917/17", "2017-07-01", "2016-07-01", "2017-06-30").paragraph(STANDING).build();

  private static final Note DRAFT =
      edition("90918/18", "2018-07-01", "2017-07-01", "2018-06-30")
          .paragraph(STANDING + " Zeppelins crossed the moon of Jupiter.")
          .build();

  @TempDir private static Path folder;

  private static NoteDraft edition(String number, String date, String from, String to) {
    return NoteDraft.numbered(number)
        .date(date)
        .report("reports", from, to)
        .heading("I", "I.", "Activities");
  }

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer = home().writer(Thesaurus.NONE)) {
      writer.put(EDITION);
      writer.commit();
    }
  }

  private static LuceneArchiveHome home() {
    return LuceneArchiveHome.publicWorld(folder);
  }

  private static KeptDraft draft(String id) {
    return new KeptDraft(
        id, "", "", DraftText.of(DRAFT), Optional.of("reports"), new byte[0], Instant.EPOCH);
  }

  @Test
  void whatIsFoundCountsAndTheEditionBeforeIsKeptWithoutItsText() {
    KeptDraft draft = draft("0123");
    long alone = draft.size();
    try (ArchiveReader world = home().reader()) {
      DraftCheck check = draft.check(world, NearMeaning.NONE, VOCABULARY, CheckDeadline.NONE);

      assertThat(check.reference().previous().orElseThrow().id()).isEqualTo(EDITION.id());
      assertThat(check.reference().previous().orElseThrow().passages()).isEmpty();
      assertThat(draft.size()).isGreaterThan(alone + STANDING.length());
      assertThat(draft.isChecked(world)).isTrue();
      assertThat(draft.check(world, NearMeaning.NONE, VOCABULARY, CheckDeadline.NONE))
          .isSameAs(check);
    }
  }

  /** The other drafts are looked for while one is being checked. */
  @Test
  void nobodyWaitsForTheCheckOfAnotherDraft() {
    DraftLimits limits =
        new DraftLimits(
            1_000,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            10,
            Duration.ofMinutes(3),
            Duration.ofHours(1),
            1 << 20);
    KeptDrafts kept = new KeptDrafts(limits, InstantSource.fixed(Instant.EPOCH));
    KeptDraft checked = draft("0123");
    kept.keep(checked);
    kept.keep(draft("4567"));
    ConcurrentLinkedQueue<Optional<KeptDraft>> found = new ConcurrentLinkedQueue<>();
    NearMeaning asking =
        (_, _) -> {
          found.add(
              CompletableFuture.supplyAsync(() -> kept.find("4567", ""), Thread::startVirtualThread)
                  .completeOnTimeout(Optional.empty(), 30, TimeUnit.SECONDS)
                  .join());
          return List.of();
        };
    try (ArchiveReader world = home().reader()) {
      assertThat(checked.check(world, asking, VOCABULARY, CheckDeadline.NONE).sentences())
          .hasSize(2);
    }
    assertThat(found).isNotEmpty().allMatch(Optional::isPresent);
  }
}
