package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./archive audit} says of a log of accesses. */
class AuditCommandTest {

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    Path audit = Files.createDirectories(folder.resolve("index-audit"));
    Files.writeString(
        audit.resolve("2026-11-28.jsonl"),
        """
        {"time":"2026-11-28T10:00:00Z","user":"jane","role":"reader","kind":"page",\
        "address":"GET /notes/{*rest}","status":200,"count":1,"all":false,"notes":["90511-19"]}
        """);
    Files.writeString(
        audit.resolve("2026-11-29.jsonl"),
        """
        {"time":"2026-11-29T10:00:00Z","user":"joe","role":"editor","kind":"export",\
        "address":"GET /api/export","status":200,"count":2000,"all":true}
        {"time":"2026-11-29T11:00:00Z","user":"jane","role":"reader","kind":"api",\
        "address":"GET /api/search","status":200,"count":1,"all":false,"notes":["90513-19"]}
        """);
  }

  @Test
  void accessesAreGivenByNoteUserAndDay() {
    assertThat(run().out())
        .isEqualTo(
            """
            2026-11-28T10:00:00Z jane (reader) page, GET /notes/{*rest}: 90511-19
            2026-11-29T10:00:00Z joe (editor) export, GET /api/export: all 2000 restricted notes
            2026-11-29T11:00:00Z jane (reader) api, GET /api/search: 90513-19
            """);
    assertThat(run("--note", "90511/19").out().lines()).hasSize(2);
    assertThat(run("--note", "90513-19", "--user", "jane").out()).contains("api", "90513-19");
    assertThat(run("--user", "jane", "--until", "2026-11-28").out().lines()).hasSize(1);
    assertThat(run("--since", "2026-11-29").out().lines()).hasSize(2);
    assertThat(run("--user", "nobody").out()).isEmpty();
    assertThat(run("--since", "2026-11-29", "--json").out())
        .contains("\"accesses\"", "\"all\" : true", "\"90513-19\"");
  }

  @Test
  void badUsageAndBrokenLinesAreSaid() throws IOException {
    assertThat(run("--since", "2026-11-29", "--until", "2026-11-28").code()).isEqualTo(2);
    assertThat(run("--since", "yesterday").code()).isEqualTo(2);
    Files.writeString(folder.resolve("index-audit/2026-11-27.jsonl"), "half");
    Ended ended = run();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("not understood", "2026-11-27.jsonl, line 1");
    assertThat(ended.out().lines()).hasSize(3);
  }

  @Test
  void logMustNotLieInTheIndex() {
    System.setProperty("archive.audit.folder", folder.resolve("index/audit").toString());
    try {
      Ended ended = run();
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("archive.audit.folder must not lie in");
    } finally {
      System.clearProperty("archive.audit.folder");
    }
  }

  private Ended run(String... options) {
    List<String> all =
        new ArrayList<>(List.of("audit", "--index", folder.resolve("index").toString()));
    all.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(
            new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }
}
