package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./archive vocabulary}, from proposals to tags. */
class VocabularyCommandTest {

  @TempDir private Path folder;
  private TestCorpus corpus;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void ingest() {
    corpus = TestCorpus.in(folder.resolve("corpus"));
    corpus.note(
        "a.txt",
        "90801/19",
        "The Harbour Light Cooperation Project (HALICOP) began.\n\n"
            + "Officers of HALI-COP II met in Lima.");
    corpus.note("b.txt", "90802/21", "The HALICOP project, a component of COPOLAD, goes on.");
    corpus.note("c.txt", "90803/21", "The MARISTEL project ended.\n\nHALICOP did not.");
    assertThat(run("ingest").code()).isZero();
  }

  private Ended run(String... words) {
    return run(List.of(words));
  }

  private Ended vocabulary(String... words) {
    List<String> all = new ArrayList<>(List.of("vocabulary"));
    all.addAll(List.of(words));
    return run(all);
  }

  private Ended run(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(
        List.of(
            "--corpus", corpus.root().toString(), "--index", folder.resolve("index").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(
            new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }

  private int passagesOf(String programme) throws IOException {
    String json = run("search", "", "--filter", "programme=" + programme, "--json").out();
    return JsonMapper.shared().readTree(json).required("total").required("passages").intValue();
  }

  @Test
  void proposalsAreOnePerThingWithNotesAndYears() {
    Ended ended = vocabulary("propose");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains(
            "HALICOP: 3 passages in 2 notes", "en Harbour Light Cooperation Project; HALI-COP")
        .contains("  part of COPOLAD")
        .contains("MARISTEL: 1 passage in 1 note", "2 proposals");
    assertThat(vocabulary("propose", "--min-notes", "2").out())
        .contains("HALICOP")
        .doesNotContain("MARISTEL");
    assertThat(vocabulary("propose", "--json").out())
        .contains("\"code\" : \"HALICOP\"", "\"variants\" : [ \"HALI-COP\" ]");
  }

  @Test
  void changeIsShownBeforeItIsMadeAndTakesEffectWithoutReadingFiles() throws IOException {
    Ended shown = vocabulary("accept", "HALICOP", "--dry-run");
    assertThat(shown.out())
        .contains("HALICOP: 0 -> 4 passages", "1 programme change; 4 passages gained, 0 lost");
    assertThat(corpus.root().resolve("vocabulary")).doesNotExist();
    assertThat(vocabulary("accept", "HALICOP", "--dry-run", "--json").out())
        .contains("\"gained\" : 4", "\"complete\" : true");

    Ended made = vocabulary("accept", "HALICOP");

    assertThat(made.out()).contains("1 entry changed", "0 files read, 3 only tagged anew");
    assertThat(passagesOf("HALICOP")).isEqualTo(4);
    assertThat(vocabulary("propose").out()).doesNotContain("HALICOP");
    assertThat(Files.readString(corpus.root().resolve("vocabulary/programmes.yaml")))
        .contains("parent: COPOLAD");
  }

  @Test
  void allAreAcceptedMergedDeclinedAndSet() throws IOException {
    assertThat(vocabulary("accept", "--all").out()).contains("2 entries changed");
    assertThat(vocabulary("merge", "MARISTEL", "HALICOP", "--dry-run").out())
        .contains("HALICOP: 4 -> 5 passages", "MARISTEL: 1 -> 0 passages");
    assertThat(vocabulary("merge", "MARISTEL", "HALICOP").code()).isZero();
    assertThat(passagesOf("HALICOP")).isEqualTo(5);
    assertThat(vocabulary("set", "HALICOP", "--parent", "none", "--phase", "II=2015-2018").code())
        .isZero();
    assertThat(vocabulary("export", "--own").out())
        .contains("code,kind,acronyms", "HALICOP,,HALICOP|HALI-COP|MARISTEL", "II=2015-2018");
  }

  @Test
  void declinedProposalIsGone() {
    assertThat(vocabulary("decline", "MARISTEL").code()).isZero();
    assertThat(vocabulary("propose").out()).doesNotContain("MARISTEL");
  }

  @Test
  void exportIsImportedAgainWithoutAChange() throws IOException {
    vocabulary("accept", "--all", "--no-ingest");
    Path file = Files.writeString(folder.resolve("p.csv"), vocabulary("export").out());
    assertThat(vocabulary("import", file.toString()).out()).contains("0 entries changed");
  }

  @Test
  void importedTableTakesEffectAndWhatIsNotUnderstoodIsSaid() throws IOException {
    Path table = Files.writeString(folder.resolve("p.csv"), "code,name:en\nMARI,Maristel\n");
    assertThat(vocabulary("import", table.toString()).code()).isZero();
    Files.writeString(table, "code,colour\nA,red\n");
    Ended refused = vocabulary("import", table.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("line 1 is not understood: colour");
  }

  @Test
  void whatIsNotThereIsBadUsage() {
    assertThat(vocabulary("accept", "NOTHING").err()).contains("NOTHING is not proposed");
    assertThat(vocabulary("accept").err()).contains("--all");
    assertThat(vocabulary("accept", "X", "--all").code()).isEqualTo(2);
    assertThat(vocabulary("merge", "SEACOP", "COPOLAD").err()).contains("ships with the program");
    assertThat(vocabulary("set", "HALICOP").err()).contains("neither proposed nor");
    assertThat(run("vocabulary").code()).isEqualTo(2);
  }
}
