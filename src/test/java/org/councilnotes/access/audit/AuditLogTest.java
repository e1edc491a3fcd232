package org.councilnotes.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the log of accesses are written behind the answers, and kept for some days. */
class AuditLogTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private Path folder;
  private AuditFolder audit;

  @BeforeEach
  void begin() {
    audit = new AuditFolder(folder.resolve("audit"));
  }

  private static AuditLine line(Instant time, String user, boolean all, String... notes) {
    return new AuditLine(
        time, user, "reader", "page", "GET /notes/{*rest}", 200, 1, all, List.of(notes), List.of());
  }

  private List<AuditLine> lines() {
    return audit.read(LocalDate.EPOCH, LocalDate.MAX).lines();
  }

  @Test
  void closingWritesWhatWaits() {
    try (AuditLog log = AuditLog.start(audit, 180, CLOCK)) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(log.add(line(NOW.plusSeconds(20L * i), "u" + i, false, "90511-19"))).isTrue();
      }
    }
    assertThat(lines()).hasSize(5_000).first().isEqualTo(line(NOW, "u0", false, "90511-19"));
    assertThat(audit.path().resolve("2026-11-29.jsonl")).exists();
    assertThat(audit.path().resolve("2026-11-30.jsonl")).exists();
  }

  @Test
  void oldDaysAreDeleted() throws IOException {
    audit.append(LocalDate.parse("2026-11-26"), List.of(line(NOW, "old", false, "1-19")));
    audit.append(LocalDate.parse("2026-11-27"), List.of(line(NOW, "new", false, "1-19")));
    Files.writeString(audit.path().resolve("other.txt"), "kept");
    AuditLog.start(audit, 2, CLOCK).close();
    try (AuditLog log = AuditLog.start(audit, 2, CLOCK)) {
      assertThat(log.add(line(NOW, "now", false, "1-19"))).isTrue();
    }
    assertThat(lines()).extracting(AuditLine::user).containsExactly("new", "now");
    assertThat(audit.path().resolve("other.txt")).exists();
  }

  @Test
  void fullMemoryIsSaid() throws IOException {
    Files.writeString(audit.path(), "in the way");
    try (AuditLog log = AuditLog.start(audit, 2, CLOCK)) {
      int taken = 0;
      while (log.problem().isEmpty() || !log.isFull()) {
        taken += log.add(line(NOW, "u", false, "1-19")) ? 1 : 0;
      }
      assertThat(taken).isBetween(AuditLog.MOST, AuditLog.MOST + 2_000);
      assertThat(log.problem().orElseThrow()).contains("cannot be written");
      Files.delete(audit.path());
    }
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(AuditLog.MOST);
  }

  @Test
  void halfALineIsToldAndTheOthersAreRead() throws IOException {
    LocalDate day = LocalDate.parse("2026-11-29");
    audit.append(day, List.of(line(NOW, "jane", true)));
    Files.writeString(
        audit.path().resolve(day + ".jsonl"), "{\"time\":\"2026-", StandardOpenOption.APPEND);
    AuditFolder.Lines read = audit.read(day, day);
    assertThat(read.lines()).singleElement().matches(line -> line.isOf("90511-19"));
    assertThat(read.broken()).singleElement().asString().endsWith("2026-11-29.jsonl, line 2");
    assertThat(audit.read(day.plusDays(1), LocalDate.MAX).lines()).isEmpty();
  }

  @Test
  void lineAfterHalfALineIsOneOfItsOwn() throws IOException {
    LocalDate day = LocalDate.parse("2026-11-29");
    audit.append(day, List.of(line(NOW, "jane", false, "1-19")));
    Files.writeString(
        audit.path().resolve(day + ".jsonl"), "{\"time\":\"2026-", StandardOpenOption.APPEND);
    audit.append(day, List.of(line(NOW, "rosa", false, "1-19")));
    AuditFolder.Lines read = audit.read(day, day);
    assertThat(read.lines()).extracting(AuditLine::user).containsExactly("jane", "rosa");
    assertThat(read.broken()).singleElement().asString().endsWith("2026-11-29.jsonl, line 2");
  }

  /** A lock of the same process is no {@link IOException}. */
  @Test
  void failureOfAnyKindIsToldAndTriedAgain() throws IOException {
    LocalDate day = LocalDate.parse("2026-11-29");
    audit.append(day, List.of(line(NOW, "jane", false, "1-19")));
    AuditLog log = AuditLog.start(audit, 180, CLOCK);
    try (FileChannel held =
            FileChannel.open(audit.path().resolve(day + ".jsonl"), StandardOpenOption.WRITE);
        FileLock _ = held.lock()) {
      assertThat(log.add(line(NOW, "rosa", false, "1-19"))).isTrue();
      while (log.problem().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(log.problem().orElseThrow()).contains("OverlappingFileLockException");
    }
    log.close();
    assertThat(lines()).extracting(AuditLine::user).containsExactly("jane", "rosa");
  }
}
