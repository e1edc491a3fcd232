package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.note.text.Sha256Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalCopiesTest {

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource clock = now::get;

  private OriginalFile file(String name, String text) {
    return TestCorpus.in(folder).write(name, text).corpus().original("notes/" + name).orElseThrow();
  }

  private static String hash(OriginalFile file) throws IOException {
    return Corpus.hash(file.file());
  }

  @Test
  void copyIsMadeOnceAndGivesWayWhereItsFileChanges() throws IOException {
    OriginalFile file = file("a.txt", "Ports.");
    String hash = hash(file);
    try (OriginalCopies copies = new OriginalCopies(100, clock)) {
      assertThat(copies.find(file, hash)).isEmpty();
      OriginalCopies.Lease first = copies.open(file, hash).orElseThrow();
      try (OriginalCopies.Lease second = copies.find(file, hash).orElseThrow()) {
        assertThat(second.size()).isEqualTo(6);
      }
      Files.writeString(file.file(), "Secret.");

      assertThat(copies.find(file, hash)).isEmpty();
      assertThat(copies.open(file, hash)).isEmpty();
      assertThat(first.open()).asString(StandardCharsets.UTF_8).isEqualTo("Ports.");
      first.close();
    }
  }

  @Test
  void roomIsBoundedAndThatOfUnusedCopiesIsTaken() throws IOException {
    OriginalFile one = file("a.txt", "Ports.");
    OriginalFile other = file("b.txt", "Coast.");
    try (OriginalCopies copies = new OriginalCopies(10, clock)) {
      try (OriginalCopies.Lease _ = copies.open(one, hash(one)).orElseThrow()) {
        assertThatThrownBy(() -> copies.open(other, hash(other)))
            .isInstanceOf(OriginalCopies.NoRoomException.class);
      }
      copies.open(other, hash(other)).orElseThrow().close();
      assertThat(copies.find(one, hash(one))).isEmpty();

      now.set(Instant.EPOCH.plusSeconds(600));
      assertThat(copies.find(other, hash(other))).as("unused for long").isEmpty();
    }
  }

  @Test
  void membersOfAContainerTakeNoMoreRoomThanTheirContent() throws IOException {
    TestCorpus corpus = TestCorpus.in(folder);
    String text = "Ports.".repeat(20);
    Zip zip = new Zip().add("a.txt", "Ports.").add("b.txt", "Coast.").add("c.txt", text);
    Files.write(corpus.path("z.zip"), zip.bytes());
    try (OriginalCopies copies = new OriginalCopies(100, clock)) {
      try (OriginalCopies.Lease one = open(copies, corpus, "a.txt", "Ports.");
          OriginalCopies.Lease other = open(copies, corpus, "b.txt", "Coast.")) {
        assertThat(one.size() + other.size()).isEqualTo(12);
        assertThatThrownBy(() -> open(copies, corpus, "c.txt", text))
            .isInstanceOf(OriginalCopies.NoRoomException.class);
        open(copies, corpus, "a.txt", "Ports.").close();
      }
    }
  }

  private static OriginalCopies.Lease open(
      OriginalCopies copies, TestCorpus corpus, String name, String text) throws IOException {
    OriginalFile file = corpus.corpus().original("notes/z.zip!/" + name).orElseThrow();
    String hash = new Sha256Digest().add(text.getBytes(StandardCharsets.UTF_8)).hex();
    return copies.open(file, hash).orElseThrow();
  }

  @Test
  void lengthIsToldWithoutACopy() throws IOException {
    OriginalFile file = file("a.txt", "Ports.");
    try (OriginalCopies copies = new OriginalCopies(0, clock)) {
      assertThat(copies.isChecked(file)).isFalse();
      assertThat(copies.sizeOf(file, hash(file))).contains(6L);
      assertThat(copies.isChecked(file)).isTrue();
      assertThat(copies.sizeOf(file, "0".repeat(64))).isEmpty();
    }
  }
}
